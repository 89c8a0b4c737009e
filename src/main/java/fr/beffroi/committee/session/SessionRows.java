package fr.beffroi.committee.session;

import fr.beffroi.account.SqlPredicate;
import fr.beffroi.committee.session.CommitteeSession.State;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the sessions. */
@Repository
class SessionRows {

    private static final String SELECT =
            """
            select s.*, array(select c.call_id from committee_session_call c
                              where c.session_id = s.id order by c.call_id) as calls
            from committee_session s
            """;

    private final JdbcClient db;

    SessionRows(JdbcClient db) {
        this.db = db;
    }

    String nextReference() {
        return "COM-%04d"
                .formatted(
                        db.sql("select nextval('committee_session_number')")
                                .query(Long.class)
                                .single());
    }

    void add(CommitteeSession session, PersonId by, Instant at) {
        db.sql(
                        """
                        insert into committee_session
                            (id, reference, title, authority, scheme, department, restricted,
                             written, held_on, held_at, place, link, without_quorum, state,
                             created_by, created_at)
                        values (:id, :reference, :title, :authority, :scheme, :department,
                                :restricted, :written, :heldOn, :heldAt, :place, :link,
                                :withoutQuorum, :state, :by, :at)
                        """)
                .param("id", session.id())
                .param("reference", session.reference())
                .param("title", session.title())
                .param("authority", session.authority())
                .param("scheme", session.scheme())
                .param("department", session.department())
                .param("restricted", session.restricted())
                .param("written", session.written())
                .param("heldOn", session.heldOn())
                .param("heldAt", session.heldAt())
                .param("place", session.place())
                .param("link", session.link())
                .param("withoutQuorum", session.withoutQuorum())
                .param("state", session.state().name())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        for (CallId call : session.calls()) {
            db.sql("insert into committee_session_call (session_id, call_id) values (?, ?)")
                    .params(session.id(), call.value())
                    .update();
        }
    }

    Optional<CommitteeSession> find(UUID id) {
        return db.sql(SELECT + " where s.id = :id")
                .param("id", id)
                .query(SessionRows::session)
                .optional();
    }

    /** The session, kept as it is until the end of the transaction. */
    Optional<CommitteeSession> lock(UUID id) {
        db.sql("select id from committee_session where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /**
     * Whether a session that is not cancelled examines the requests of that call to that funder.
     */
    boolean examines(CallId call, String authority) {
        return db.sql(
                        """
                        select exists (
                            select 1 from committee_session_call c
                            join committee_session s on s.id = c.session_id
                            where c.call_id = :call and s.authority = :authority
                              and s.state <> 'CANCELLED')
                        """)
                .param("call", call.value())
                .param("authority", authority)
                .query(Boolean.class)
                .single();
    }

    /**
     * Sessions within reach, or where the person sits; the last first.
     *
     * @param within condition on the row {@code s}
     */
    List<CommitteeSession> page(SqlPredicate within, PersonId person, int offset, int limit) {
        return db.sql(
                        SELECT
                                + " where ("
                                + within.sql()
                                + """
                                 or exists (select 1 from committee_seat seat
                                     where seat.session_id = s.id and seat.person_id = :person))
                                order by s.held_on desc, s.id desc offset :offset limit :limit
                                """)
                .params(within.parameters())
                .param("person", person.value())
                .param("offset", offset)
                .param("limit", limit)
                .query(SessionRows::session)
                .list();
    }

    void change(CommitteeSession session) {
        db.sql(
                        """
                        update committee_session
                        set title = :title, held_on = :heldOn, held_at = :heldAt, place = :place,
                            link = :link, without_quorum = :withoutQuorum
                        where id = :id
                        """)
                .param("title", session.title())
                .param("heldOn", session.heldOn())
                .param("heldAt", session.heldAt())
                .param("place", session.place())
                .param("link", session.link())
                .param("withoutQuorum", session.withoutQuorum())
                .param("id", session.id())
                .update();
    }

    void move(UUID id, State to) {
        db.sql("update committee_session set state = :state where id = :id")
                .param("state", to.name())
                .param("id", id)
                .update();
    }

    void cancelled(UUID id, String reason) {
        move(id, State.CANCELLED);
        db.sql("update committee_session set cancelled_for = ? where id = ?")
                .params(reason, id)
                .update();
    }

    /** Why the session is given up; empty for one that is not. */
    String cancelledFor(UUID id) {
        return db.sql("select coalesce(cancelled_for, '') from committee_session where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    void convened(UUID id, Instant at) {
        move(id, State.CONVENED);
        stamp(id, "convened_at", at);
    }

    void held(UUID id, @Nullable Instant at) {
        move(id, at == null ? State.CONVENED : State.TO_SIGN);
        stamp(id, "held_until", at);
    }

    void signed(UUID id, PersonId by, UUID minutes, Instant at) {
        move(id, State.SIGNED);
        stamp(id, "signed_at", at);
        db.sql("update committee_session set signed_by = ?, minutes = ? where id = ?")
                .params(by.value(), minutes, id)
                .update();
    }

    private void stamp(UUID id, String column, @Nullable Instant at) {
        db.sql("update committee_session set %s = :at where id = :id".formatted(column))
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static CommitteeSession session(ResultSet row, int number) throws SQLException {
        return new CommitteeSession(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("title"),
                row.getString("authority"),
                row.getString("scheme"),
                row.getString("department"),
                row.getBoolean("restricted"),
                row.getBoolean("written"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("held_at", LocalTime.class),
                row.getString("place"),
                row.getString("link"),
                row.getBoolean("without_quorum"),
                State.valueOf(row.getString("state")),
                instant(row.getTimestamp("convened_at")),
                instant(row.getTimestamp("held_until")),
                instant(row.getTimestamp("signed_at")),
                row.getObject("signed_by", UUID.class),
                row.getObject("minutes", UUID.class),
                Arrays.stream((UUID[]) row.getArray("calls").getArray()).map(CallId::new).toList());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
