package fr.beffroi.process.message;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The messages brought so far, delivered or not. */
@Repository
class KeptMessages {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    KeptMessages(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Makes bringers of a message and the process that begins to wait for it come one after the
     * other, until the end of the transaction: else each could miss the other.
     */
    void lock(Awaited awaited) {
        jdbc.sql(
                        """
                        select 1 from pg_advisory_xact_lock(
                            hashtextextended('kept_message ' || :message || ' ' || :key, 0))
                        """)
                .param("message", awaited.message())
                .param("key", awaited.businessKey())
                .query(Integer.class)
                .single();
    }

    /** False if a message of that id was brought before. */
    boolean keep(String messageId, Awaited awaited, Map<String, Object> variables) {
        return jdbc.sql(
                                """
                                insert into kept_message
                                    (message_id, message, business_key, variables, received_at)
                                values (:id, :message, :key, :variables::jsonb, :at)
                                on conflict do nothing
                                """)
                        .param("id", messageId)
                        .param("message", awaited.message())
                        .param("key", awaited.businessKey())
                        .param("variables", json.writeValueAsString(variables))
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** The oldest message not yet delivered, locked. */
    Optional<KeptMessage> next(Awaited awaited) {
        return jdbc.sql(
                        """
                        select message_id, variables
                        from kept_message
                        where business_key = :key and message = :message and delivered_at is null
                        order by received_at, message_id
                        limit 1
                        for update
                        """)
                .param("message", awaited.message())
                .param("key", awaited.businessKey())
                .query((row, _) ->
                        new KeptMessage(
                                row.getString("message_id"),
                                json.readValue(
                                        row.getString("variables"),
                                        new TypeReference<Map<String, Object>>() {})))
                .optional();
    }

    /** Forgets what was not delivered; brought again, it stays forgotten. */
    void drop(Awaited awaited) {
        lock(awaited);
        jdbc.sql(
                        """
                        update kept_message set delivered_at = :at
                        where business_key = :key and message = :message and delivered_at is null
                        """)
                .param("message", awaited.message())
                .param("key", awaited.businessKey())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    void markDelivered(KeptMessage message) {
        jdbc.sql("update kept_message set delivered_at = :at where message_id = :id")
                .param("id", message.messageId())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
