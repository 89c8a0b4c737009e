package fr.beffroi.application.dossier;

import fr.beffroi.kernel.Actor;
import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The facts of a dossier as its pages show them. */
@Component
public class Timeline {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentActor actor;
    private final Clock clock;

    Timeline(JdbcClient jdbc, JsonMapper json, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * One fact.
     *
     * @param id grows with time
     * @param type short type, such as {@code application.submitted}
     * @param actorName for the administration's eyes alone
     */
    public record Entry(
            long id,
            String type,
            Instant at,
            ActorKind actorKind,
            String actorName,
            JsonNode data) {}

    void add(
            ApplicationId application,
            @Nullable FundingRequestId request,
            String type,
            Map<String, Object> data) {
        Actor who = actor.get();
        jdbc.sql(
                        """
                        insert into timeline_entry
                            (application_id, funding_request_id, type, told_at, actor_kind,
                             actor_name, data)
                        values (:application, :request, :type, :at, :kind, :name, :data::jsonb)
                        """)
                .param("application", application.value())
                .param("request", request == null ? null : request.value())
                .param("type", type)
                .param("at", Timestamp.from(clock.instant()))
                .param("kind", who.kind().name())
                .param("name", who.displayName())
                .param("data", json.writeValueAsString(plain(data)))
                .update();
    }

    /** Identifiers and dates as text, amounts as numbers: what a page can read back. */
    private static Object plain(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            entry -> entry.getKey().toString(),
                                            entry -> plain(entry.getValue())));
            case Collection<?> items -> items.stream().map(Timeline::plain).toList();
            case Money money -> money.euros();
            case Number number -> number;
            case Boolean flag -> flag;
            default -> value.toString();
        };
    }

    /** Every fact of the dossier, the last one first. */
    public List<Entry> of(ApplicationId application) {
        return jdbc.sql(
                        """
                        select id, type, told_at, actor_kind, actor_name, data::text as data
                        from timeline_entry where application_id = :application order by id desc
                        """)
                .param("application", application.value())
                .query((row, n) -> read(row))
                .list();
    }

    /**
     * A page of the facts whose types begin so, the last one first.
     *
     * @param beginnings such as {@code opinion.}; none for all
     * @param before the last fact of the page before; null for the first page
     */
    public List<Entry> page(
            ApplicationId application, List<String> beginnings, @Nullable Long before, int most) {
        return jdbc.sql(
                        """
                        select id, type, told_at, actor_kind, actor_name, data::text as data
                        from timeline_entry where application_id = :application
                          and (:before::bigint is null or id < :before::bigint)
                          and (cardinality(:types::text[]) = 0 or type like any(:types))
                        order by id desc limit :most
                        """)
                .param("application", application.value())
                .param("before", before)
                .param("types", beginnings.stream().map(t -> t + "%").toArray(String[]::new))
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    private Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getString("type"),
                row.getTimestamp("told_at").toInstant(),
                ActorKind.valueOf(row.getString("actor_kind")),
                row.getString("actor_name"),
                json.readTree(row.getString("data")));
    }
}
