package fr.beffroi.call.change;

import fr.beffroi.call.CallStanding;
import fr.beffroi.call.CallStanding.Outage;
import fr.beffroi.call.change.CallChange.State;
import fr.beffroi.call.change.ProposedChange.Cancellation;
import fr.beffroi.call.change.ProposedChange.Extension;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of changes, and what they change in the row of the call. */
@Repository
class CallChangeRows {

    private static final String SELECT =
            """
            select id, call_id, kind, state, reason, closes_at, former_closes_at, outage_from,
                   outage_until, incident, proposed_at, proposed_by, settled_at, settled_by, remark
            from call_change
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CallChangeRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One change at a time, and none while somebody submits. */
    void lock(CallId call) {
        jdbc.sql("select 1 from call_for_projects where id = :id for update")
                .param("id", call.value())
                .query(Integer.class)
                .optional();
    }

    Optional<CallChange> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(CallChangeRows::read)
                .optional();
    }

    /** All of a call, the last one first. */
    List<CallChange> of(CallId call) {
        return jdbc.sql(SELECT + "where call_id = :call order by proposed_at desc, id")
                .param("call", call.value())
                .query(CallChangeRows::read)
                .list();
    }

    Optional<CallChange> awaited(CallId call) {
        return jdbc.sql(SELECT + "where call_id = :call and state = 'PROPOSED'")
                .param("call", call.value())
                .query(CallChangeRows::read)
                .optional();
    }

    void insert(CallChange change) {
        Extension extension = change.what() instanceof Extension later ? later : null;
        Outage outage = extension == null ? null : extension.outage();
        jdbc.sql(
                        """
                        insert into call_change
                          (id, call_id, kind, state, reason, closes_at, former_closes_at,
                           outage_from, outage_until, incident, proposed_at, proposed_by)
                        values
                          (:id, :call, :kind, 'PROPOSED', :reason, :closes, :former, :from, :until,
                           :incident, :now, :by)
                        """)
                .param("id", change.id())
                .param("call", change.call().value())
                .param("kind", extension == null ? "CANCELLATION" : "EXTENSION")
                .param("reason", change.what().reason())
                .param("closes", extension == null ? null : at(extension.closesAt()))
                .param("former", at(change.formerClosesAt()))
                .param("from", outage == null ? null : at(outage.from()))
                .param("until", outage == null ? null : at(outage.until()))
                .param("incident", outage == null ? null : outage.incident())
                .param("now", at(change.proposedAt()))
                .param("by", change.proposedBy().value())
                .update();
    }

    void settle(UUID id, State state, Instant now, PersonId person, String remark) {
        jdbc.sql(
                        """
                        update call_change
                        set state = :state, settled_at = :now, settled_by = :by, remark = :remark
                        where id = :id and state = 'PROPOSED'
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("now", at(now))
                .param("by", person.value())
                .param("remark", remark)
                .update();
    }

    void extend(CallId call, Instant closesAt, CallStanding.Extension extension, Instant now) {
        jdbc.sql(
                        """
                        update call_for_projects
                        set closes_at = :closes, extended = :extended::jsonb,
                            revision = revision + 1, changed_at = :now
                        where id = :id
                        """)
                .param("id", call.value())
                .param("closes", at(closesAt))
                .param("extended", json.writeValueAsString(extension))
                .param("now", at(now))
                .update();
    }

    void cancel(CallId call, String reason, Instant now) {
        jdbc.sql(
                        """
                        update call_for_projects
                        set cancelled_at = :now, cancelled_because = :reason,
                            revision = revision + 1, changed_at = :now
                        where id = :id
                        """)
                .param("id", call.value())
                .param("reason", reason)
                .param("now", at(now))
                .update();
    }

    private static CallChange read(ResultSet row, int number) throws SQLException {
        UUID settledBy = row.getObject("settled_by", UUID.class);
        return new CallChange(
                row.getObject("id", UUID.class),
                new CallId(row.getObject("call_id", UUID.class)),
                what(row),
                State.valueOf(row.getString("state")),
                moment(row, "former_closes_at"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                moment(row, "settled_at"),
                settledBy == null ? null : new PersonId(settledBy),
                row.getString("remark"));
    }

    private static ProposedChange what(ResultSet row) throws SQLException {
        Instant closesAt = moment(row, "closes_at");
        if (closesAt == null) {
            return new Cancellation(row.getString("reason"));
        }
        Instant from = moment(row, "outage_from");
        Instant until = moment(row, "outage_until");
        return new Extension(
                closesAt,
                row.getString("reason"),
                from == null || until == null
                        ? null
                        : new Outage(from, until, row.getString("incident")));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
