package fr.beffroi.audit;

import fr.beffroi.kernel.ActorKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entries of the journal about one object, for those who may know who looked at it. */
@Component
public class AuditReadings {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditReadings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * An entry.
     *
     * @param id grows with time
     * @param data what was read
     */
    public record Reading(
            long id,
            Instant at,
            ActorKind actorKind,
            String actorName,
            String action,
            JsonNode data) {}

    /**
     * A page of those of these actions, the last one first.
     *
     * @param before the last one of the page before; null for the first page
     */
    public List<Reading> of(
            String objectKind,
            String objectId,
            Collection<String> actions,
            @Nullable Long before,
            int most) {
        return jdbc.sql(
                        """
                        select id, happened_at, actor_kind, actor_name, action,
                            coalesce(after_state, '{}')::text as data
                        from audit_entry
                        where object_kind = :kind and object_id = :object
                          and action = any(:actions)
                          and (:before::bigint is null or id < :before::bigint)
                        order by id desc limit :most
                        """)
                .param("kind", objectKind)
                .param("object", objectId)
                .param("actions", actions.toArray(String[]::new))
                .param("before", before)
                .param("most", most)
                .query((row, _) ->
                        new Reading(
                                row.getLong("id"),
                                row.getTimestamp("happened_at").toInstant(),
                                ActorKind.valueOf(row.getString("actor_kind")),
                                row.getString("actor_name"),
                                row.getString("action"),
                                json.readTree(row.getString("data"))))
                .list();
    }
}
