package fr.beffroi.steering;

import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the progress of the files of one call: five queries, whatever their number. */
@Repository
class ProgressRows {

    private final JdbcClient jdbc;

    ProgressRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Files of the call.
     *
     * @param toComplete median days from the deposit to the moment the file was found complete
     */
    record Files(
            long submitted,
            long complete,
            long sentBack,
            long discontinued,
            @Nullable Double toComplete) {}

    Files files(CallId call) {
        return jdbc.sql(
                        """
                        select count(*) as submitted, count(complete_at) as complete,
                            count(*) filter (where asked_rounds > 0) as sent_back,
                            count(*) filter (where ending = 'DISCONTINUED') as discontinued,
                            percentile_cont(0.5) within group (order by
                                extract(epoch from complete_at - submitted_at) / 86400) as days
                        from file_progress where call_id = :call
                        """)
                .param("call", call.value())
                .query((row, _) ->
                        new Files(
                                row.getLong("submitted"),
                                row.getLong("complete"),
                                row.getLong("sent_back"),
                                row.getLong("discontinued"),
                                number(row, "days")))
                .single();
    }

    /** Requests of the call: how many passed each step, their ends, and median days between. */
    record Requests(
            long opened,
            long opinions,
            long reviewed,
            long committee,
            long decided,
            long notified,
            long awarded,
            long rejected,
            long registered,
            long discontinued,
            long withdrawn,
            @Nullable Double toOpinions,
            @Nullable Double toReview,
            @Nullable Double toCommittee,
            @Nullable Double toDecision,
            @Nullable Double toNotification) {}

    Requests requests(CallId call) {
        return jdbc.sql(
                        """
                        select count(*) as opened, count(opinions_at) as opinions,
                            count(reviewed_at) as reviewed, count(committee_at) as committee,
                            count(decided_at) as decided, count(notified_at) as notified,
                            count(*) filter (where r.ending = 'AWARDED') as awarded,
                            count(*) filter (where r.ending = 'REJECTED') as rejected,
                            count(*) filter (where r.ending = 'REGISTERED') as registered,
                            count(*) filter (where r.ending = 'DISCONTINUED') as discontinued,
                            count(*) filter (where r.ending = 'WITHDRAWN') as withdrawn,
                            percentile_cont(0.5) within group (order by
                                extract(epoch from opinions_at - complete_at) / 86400) as w_opinions,
                            percentile_cont(0.5) within group (order by
                                extract(epoch from reviewed_at - complete_at) / 86400) as w_review,
                            percentile_cont(0.5) within group (order by
                                extract(epoch from committee_at - reviewed_at) / 86400)
                                as w_committee,
                            percentile_cont(0.5) within group (order by
                                extract(epoch from decided_at - committee_at) / 86400)
                                as w_decision,
                            percentile_cont(0.5) within group (order by
                                extract(epoch from notified_at - decided_at) / 86400)
                                as w_notification
                        from request_progress r join file_progress f using (application_id)
                        where f.call_id = :call
                        """)
                .param("call", call.value())
                .query((row, _) -> requests(row))
                .single();
    }

    private static Requests requests(ResultSet row) throws SQLException {
        return new Requests(
                row.getLong("opened"),
                row.getLong("opinions"),
                row.getLong("reviewed"),
                row.getLong("committee"),
                row.getLong("decided"),
                row.getLong("notified"),
                row.getLong("awarded"),
                row.getLong("rejected"),
                row.getLong("registered"),
                row.getLong("discontinued"),
                row.getLong("withdrawn"),
                number(row, "w_opinions"),
                number(row, "w_review"),
                number(row, "w_committee"),
                number(row, "w_decision"),
                number(row, "w_notification"));
    }

    /**
     * The opinions asked on the requests of the call.
     *
     * @param late those not given on their last day, whether they came later or not
     */
    record Opinions(long asked, long late) {}

    Opinions opinions(CallId call) {
        return jdbc.sql(
                        """
                        select count(*) as asked, count(*) filter (where o.late) as late
                        from opinion_progress o
                        join request_progress r using (funding_request_id)
                        join file_progress f using (application_id)
                        where f.call_id = :call
                        """)
                .param("call", call.value())
                .query((row, _) -> new Opinions(row.getLong("asked"), row.getLong("late")))
                .single();
    }

    List<CallStatistics.Step> steps(CallId call, Instant now) {
        return jdbc.sql(
                        """
                        select t.step, max(t.name) as name,
                            count(*) filter (where t.ended_at is null) as open,
                            count(*) filter (where t.ended_at is null and t.due_at < :now) as late,
                            min(t.due_at) filter (where t.ended_at is null and t.due_at < :now)
                                as oldest,
                            count(*) filter (where t.completed) as done,
                            percentile_cont(0.5) within group (order by
                                extract(epoch from t.ended_at - t.opened_at) / 86400)
                                filter (where t.completed) as days
                        from task_progress t join file_progress f using (application_id)
                        where f.call_id = :call
                        group by t.step order by min(t.opened_at), t.step
                        """)
                .param("call", call.value())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query((row, _) -> step(row))
                .list();
    }

    private static CallStatistics.Step step(ResultSet row) throws SQLException {
        Timestamp oldest = row.getTimestamp("oldest");
        return new CallStatistics.Step(
                row.getString("step"),
                row.getString("name"),
                row.getLong("open"),
                row.getLong("late"),
                oldest == null ? null : oldest.toInstant(),
                row.getLong("done"),
                number(row, "days"));
    }

    /**
     * What one person holds and has done.
     *
     * @param person null for the tasks of nobody
     */
    record Load(@Nullable PersonId person, long open, long late, long done) {}

    /** The most loaded first, two hundred at most; then the tasks that nobody has taken. */
    List<Load> loads(CallId call, Instant now) {
        return jdbc.sql(
                        """
                        select person, count(*) filter (where open) as open,
                            count(*) filter (where open and due_at < :now) as late,
                            count(*) filter (where not open) as done
                        from (select t.ended_at is null as open, t.due_at,
                                case when t.ended_at is null then t.assignee else t.done_by end
                                    as person
                              from task_progress t join file_progress f using (application_id)
                              where f.call_id = :call
                                and (t.ended_at is null or t.done_by is not null)) as work
                        group by person
                        order by person is null, open desc, done desc, person
                        limit 200
                        """)
                .param("call", call.value())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query((row, _) -> load(row))
                .list();
    }

    private static Load load(ResultSet row) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        return new Load(
                person == null ? null : new PersonId(person),
                row.getLong("open"),
                row.getLong("late"),
                row.getLong("done"));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
