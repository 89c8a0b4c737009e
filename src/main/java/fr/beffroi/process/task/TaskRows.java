package fr.beffroi.process.task;

import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.UserTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tasks as the engine's tables hold them, for pages: the engine's own reading takes some queries
 * for each task.
 */
@Repository
class TaskRows {

    private final JdbcClient jdbc;

    TaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A variable is that of the nearest of the task's executions. */
    List<UserTask> openFor(Collection<String> businessKeys) {
        return jdbc.sql(
                        """
                        with recursive open as (
                            select t.*, p.business_key_, d.key_ as process
                            from act_ru_execution p
                            join act_ru_task t on t.proc_inst_id_ = p.id_
                            join act_re_procdef d on d.id_ = t.proc_def_id_
                            where p.business_key_ = any(:keys)),
                        above as (
                            select id_ as task, execution_id_ as execution, 0 as far from open
                            union all
                            select a.task, e.parent_id_, a.far + 1
                            from above a join act_ru_execution e on e.id_ = a.execution
                            where e.parent_id_ is not null),
                        known as (
                            select distinct on (a.task, v.name_) a.task, v.name_, v.text_
                            from above a join act_ru_variable v on v.execution_id_ = a.execution
                            where v.name_ in ('applicationId', 'fundingRequestId', 'service')
                            order by a.task, v.name_, a.far)
                        select o.id_, o.task_def_key_, o.name_, o.process, o.business_key_,
                            o.assignee_, o.create_time_, o.due_date_,
                            (select min(l.group_id_) from act_ru_identitylink l
                             where l.task_id_ = o.id_ and l.type_ = 'candidate') as candidates,
                            max(k.text_) filter (where k.name_ = 'applicationId') as application,
                            max(k.text_) filter (where k.name_ = 'fundingRequestId') as request,
                            max(k.text_) filter (where k.name_ = 'service') as service
                        from open o left join known k on k.task = o.id_
                        group by o.id_, o.task_def_key_, o.name_, o.process, o.business_key_,
                            o.assignee_, o.create_time_, o.due_date_
                        order by o.create_time_, o.id_
                        """)
                .param("keys", businessKeys.toArray(String[]::new))
                .query(TaskRows::read)
                .list();
    }

    private static UserTask read(ResultSet row, int number) throws SQLException {
        String id = row.getString("id_");
        String assignee = row.getString("assignee_");
        return new UserTask(
                id,
                row.getString("task_def_key_"),
                row.getString("name_"),
                row.getString("process"),
                row.getString("business_key_"),
                Objects.requireNonNull(row.getString("candidates"), "group of " + id),
                assignee == null ? null : PersonId.of(assignee),
                row.getTimestamp("create_time_").toInstant(),
                moment(row.getTimestamp("due_date_")),
                Objects.requireNonNullElse(row.getString("application"), ""),
                row.getString("request"),
                row.getString("service"));
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
