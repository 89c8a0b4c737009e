package fr.beffroi.account;

import fr.beffroi.kernel.LinkSecret;
import fr.beffroi.kernel.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** The links by which people choose a new password. The secret of a link is not kept. */
@Repository
class PasswordLinks {

    static final Duration VALID = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    PasswordLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Answers the secret of the link. */
    String add(PersonId person) {
        String token = LinkSecret.next();
        jdbc.sql(
                        """
                        insert into password_reset (token, person_id, expires_at)
                        values (:token, :person, :expiresAt)
                        """)
                .param("token", LinkSecret.fingerprint(token))
                .param("person", person.value())
                .param("expiresAt", Timestamp.from(clock.instant().plus(VALID)))
                .update();
        return token;
    }

    Optional<PersonId> find(String token) {
        return jdbc.sql(
                        """
                        select person_id from password_reset
                        where token = :token and expires_at > :now
                        """)
                .param("token", LinkSecret.fingerprint(token))
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Of two who follow the link at the same moment, one has it. */
    Optional<PersonId> take(String token) {
        return jdbc.sql(
                        """
                        delete from password_reset
                        where token = :token and expires_at > :now returning person_id
                        """)
                .param("token", LinkSecret.fingerprint(token))
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** The other links that the person asked for serve no longer. */
    void forgetThoseOf(PersonId person) {
        jdbc.sql("delete from password_reset where person_id = :person")
                .param("person", person.value())
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetLateOnes() {
        jdbc.sql("delete from password_reset where expires_at <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
