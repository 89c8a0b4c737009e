package fr.beffroi.audit;

import fr.beffroi.kernel.Actor;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.ValuesJson;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The journal's table, which the database itself keeps append-only. */
@Component
class JdbcAuditJournal implements AuditJournal {

    private static final String RECORD =
            """
            insert into audit_entry (happened_at, actor_kind, actor, actor_name, origin,
                action, object_kind, object_id, before_state, after_state, reason)
            values (:happenedAt, :actorKind, :actor, :actorName, :origin,
                :action, :objectKind, :objectId, :before::jsonb, :after::jsonb, :reason)
            """;

    private final JsonMapper json = JsonMapper.builder().addModule(new ValuesJson()).build();
    private final JdbcClient sql;
    private final CurrentActor currentActor;
    private final RequestOrigin origin;
    private final Clock clock;

    JdbcAuditJournal(JdbcClient sql, CurrentActor currentActor, RequestOrigin origin, Clock clock) {
        this.sql = sql;
        this.currentActor = currentActor;
        this.origin = origin;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEntry entry) {
        Actor actor = currentActor.get();
        sql.sql(RECORD)
                .param("happenedAt", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("actorKind", actor.kind().name())
                .param("actor", actor.person() == null ? null : actor.person().value())
                .param("actorName", actor.displayName())
                .param("origin", origin.current())
                .param("action", entry.action())
                .param("objectKind", entry.objectKind())
                .param("objectId", entry.objectId())
                .param("before", write(entry.before()))
                .param("after", write(entry.after()))
                .param("reason", entry.reason())
                .update();
    }

    private @Nullable String write(@Nullable Object state) {
        return state == null ? null : json.writeValueAsString(state);
    }
}
