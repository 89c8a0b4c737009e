package fr.beffroi.application.partner;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.LinkSecret;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.TimeOrderedUuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The table of what partners filled in. The secret of a link is not kept. */
@Repository
class PrefillRows {

    /** How long a link that is over still says so; the values are gone at once. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private static final String SELECT =
            """
            select id, partner, partner_name, call_id, siret, rna, answers::text as answers,
                   expires_at, used_by, application_id
            from prefill where token = :token
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PrefillRows(JdbcClient jdbc, ExactJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json.mapper();
        this.clock = clock;
    }

    /** Adds what a partner gives; answers the secret of its link. */
    String add(Partner partner, CallId call, Order order, Instant expiresAt) {
        String token = LinkSecret.next();
        jdbc.sql(
                        """
                        insert into prefill (id, token, partner, partner_name, call_id, siret, rna,
                            answers, created_at, expires_at)
                        values (:id, :token, :partner, :name, :call, :siret, :rna, :answers::jsonb,
                            :now, :expires)
                        """)
                .param("id", TimeOrderedUuid.next())
                .param("token", LinkSecret.fingerprint(token))
                .param("partner", partner.code())
                .param("name", partner.name())
                .param("call", call.value())
                .param("siret", order.siret())
                .param("rna", order.rna())
                .param("answers", json.writeValueAsString(order.values()))
                .param("now", now())
                .param("expires", Timestamp.from(expiresAt))
                .update();
        return token;
    }

    Optional<Prefill> find(String token) {
        return jdbc.sql(SELECT)
                .param("token", LinkSecret.fingerprint(token))
                .query(this::read)
                .optional();
    }

    /** The same; of two who fetch it at the same moment, the second waits for the first. */
    Optional<Prefill> lock(String token) {
        return jdbc.sql(SELECT + " for update")
                .param("token", LinkSecret.fingerprint(token))
                .query(this::read)
                .optional();
    }

    /** It was fetched: its values are in the draft, and no longer here. */
    void use(UUID id, PersonId person, ApplicationId application) {
        jdbc.sql(
                        """
                        update prefill
                        set used_at = :now, used_by = :person, application_id = :application,
                            answers = null
                        where id = :id
                        """)
                .param("now", now())
                .param("person", person.value())
                .param("application", application.value())
                .param("id", id)
                .update();
    }

    /** Forgets the values that nobody fetched in time, and in the end that there were some. */
    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT15M")
    void purge() {
        jdbc.sql(
                        "update prefill set answers = null where expires_at <= :now and answers is not null")
                .param("now", now())
                .update();
        jdbc.sql("delete from prefill where expires_at <= :before")
                .param("before", Timestamp.from(clock.instant().minus(REMEMBERED)))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Prefill read(ResultSet row, int number) throws SQLException {
        UUID usedBy = row.getObject("used_by", UUID.class);
        UUID application = row.getObject("application_id", UUID.class);
        return new Prefill(
                row.getObject("id", UUID.class),
                new Partner(row.getString("partner"), row.getString("partner_name")),
                new CallId(row.getObject("call_id", UUID.class)),
                row.getString("siret"),
                row.getString("rna"),
                values(row.getString("answers")),
                row.getTimestamp("expires_at").toInstant(),
                usedBy == null ? null : new PersonId(usedBy),
                application == null ? null : new ApplicationId(application));
    }

    private ObjectNode values(@Nullable String text) {
        JsonNode values = text == null ? json.createObjectNode() : json.readTree(text);
        return (ObjectNode) values;
    }
}
