package fr.beffroi.event;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger's tables. */
@Component
class LedgerTables {

    private static final String NEXT_IN_STREAM =
            """
            insert into event_stream (subject, last_sequence) values (:subject, 1)
            on conflict (subject) do update set last_sequence = event_stream.last_sequence + 1
            returning last_sequence
            """;

    private static final String APPEND =
            """
            with appended as (
                insert into domain_event (event_id, subject, sequence, type, topic, occurred_at,
                    authority, scheme, call_id, department, classification, actor_kind,
                    correlation_id, causation_id, data_schema, trace_parent, data)
                values (:id, :subject, :sequence, :type, :topic, :occurredAt,
                    :authority, :scheme, :call, :department, :classification, :actorKind,
                    :correlation, :causation, :dataSchema, :traceParent, :data::jsonb)
                returning id
            ), keyed as (
                insert into domain_event_key (event_id, subject, sequence)
                values (:id, :subject, :sequence)
            )
            insert into outbox (id, event_id, occurred_at, topic, key, headers, payload)
            select id, :id, :occurredAt, :topic, :subject, :headers::jsonb, :payload
            from appended
            """;

    private final JdbcClient sql;

    LedgerTables(JdbcClient sql) {
        this.sql = sql;
    }

    /** The next number of the subject's stream; its row stays locked until the transaction ends. */
    int nextInStream(UUID subject) {
        return sql.sql(NEXT_IN_STREAM).param("subject", subject).query(Integer.class).single();
    }

    void append(Fact fact, String payload) {
        EventContext context = fact.event().context();
        sql.sql(APPEND)
                .param("id", fact.id())
                .param("subject", fact.event().subject())
                .param("sequence", fact.sequence())
                .param("type", fact.event().type())
                .param("topic", fact.contract().topic())
                .param("occurredAt", OffsetDateTime.ofInstant(fact.occurredAt(), ZoneOffset.UTC))
                .param("authority", context.authority())
                .param("scheme", context.scheme())
                .param("call", call(context))
                .param("department", context.department())
                .param("classification", context.classification().label())
                .param("actorKind", fact.actor().name())
                .param("correlation", fact.correlation())
                .param("causation", fact.causation())
                .param("dataSchema", fact.dataSchema())
                .param("traceParent", fact.traceParent())
                .param("data", payload)
                .param("headers", EventJson.text(EventHeaders.of(fact)))
                .param("payload", payload)
                .update();
    }

    private static @Nullable UUID call(EventContext context) {
        return context.call() == null ? null : context.call().value();
    }
}
