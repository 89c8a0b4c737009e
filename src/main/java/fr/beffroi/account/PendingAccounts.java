package fr.beffroi.account;

import fr.beffroi.kernel.LinkSecret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Accounts that wait for their e-mail to be confirmed. The secret of the link is not kept. */
@Repository
class PendingAccounts {

    static final Duration VALID = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    PendingAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Pending(
            String firstName, String surname, String email, String locale, String passwordHash) {}

    /** Answers the secret of the link. */
    String add(Registration.Wanted wanted, String passwordHash) {
        String token = LinkSecret.next();
        jdbc.sql(
                        """
                        insert into pending_account
                          (token, first_name, surname, email, locale, password_hash, expires_at)
                        values (:token, :firstName, :surname, :email, :locale, :hash, :expiresAt)
                        """)
                .param("token", LinkSecret.fingerprint(token))
                .param("firstName", wanted.firstName())
                .param("surname", wanted.surname())
                .param("email", wanted.email())
                .param("locale", wanted.locale())
                .param("hash", passwordHash)
                .param("expiresAt", Timestamp.from(clock.instant().plus(VALID)))
                .update();
        return token;
    }

    Optional<Pending> find(String token) {
        return jdbc.sql(
                        """
                        select first_name, surname, email, locale, password_hash
                        from pending_account
                        where token = :token and expires_at > :now
                        """)
                .param("token", LinkSecret.fingerprint(token))
                .param("now", Timestamp.from(clock.instant()))
                .query(PendingAccounts::pending)
                .optional();
    }

    /** Of two who confirm at the same moment, one gets the account. */
    Optional<Pending> take(String token) {
        return jdbc.sql(
                        """
                        delete from pending_account
                        where token = :token and expires_at > :now
                        returning first_name, surname, email, locale, password_hash
                        """)
                .param("token", LinkSecret.fingerprint(token))
                .param("now", Timestamp.from(clock.instant()))
                .query(PendingAccounts::pending)
                .optional();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetLateOnes() {
        jdbc.sql("delete from pending_account where expires_at <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static Pending pending(ResultSet row, int number) throws SQLException {
        return new Pending(
                row.getString("first_name"),
                row.getString("surname"),
                row.getString("email"),
                row.getString("locale"),
                row.getString("password_hash"));
    }
}
