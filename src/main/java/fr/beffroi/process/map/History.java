package fr.beffroi.process.map;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the engine knows of the processes of a business key; three queries, whatever their number.
 */
@Repository
class History {

    private static final int CANCELLED = 2;

    private final JdbcClient jdbc;

    History(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A process that runs or ran, of one version of its drawing. */
    record Instance(
            String id,
            String definition,
            String process,
            String name,
            boolean called,
            int version,
            Instant startedAt,
            @Nullable Instant endedAt) {}

    List<Instance> instances(String businessKey) {
        return jdbc.sql(
                        """
                        select i.id_, i.proc_def_id_, i.proc_def_key_, i.start_time_, i.end_time_,
                               coalesce(d.name_, d.key_) as name, d.version_,
                               i.super_process_instance_id_ is not null as called
                        from act_hi_procinst i
                        join act_re_procdef d on d.id_ = i.proc_def_id_
                        where i.business_key_ = :key
                        order by i.start_time_, i.id_ <> i.root_proc_inst_id_, i.id_
                        """)
                .param("key", businessKey)
                .query((row, _) ->
                        new Instance(
                                row.getString("id_"),
                                row.getString("proc_def_id_"),
                                row.getString("proc_def_key_"),
                                row.getString("name"),
                                row.getBoolean("called"),
                                row.getInt("version_"),
                                row.getTimestamp("start_time_").toInstant(),
                                instant(row.getTimestamp("end_time_"))))
                .list();
    }

    List<Passage> passages(List<String> instances) {
        return jdbc.sql(
                        """
                        select proc_inst_id_, act_id_, act_name_, act_type_, act_inst_state_,
                               start_time_, end_time_
                        from act_hi_actinst
                        where proc_inst_id_ in (:instances)
                            and act_type_ <> 'multiInstanceBody'
                        order by start_time_, sequence_counter_, id_
                        """)
                .param("instances", instances)
                .query((row, _) -> passage(row))
                .list();
    }

    private static Passage passage(ResultSet row) throws SQLException {
        // The engine writes that a gateway was cancelled when one of its events happens: it was
        // left.
        boolean cancelled =
                row.getInt("act_inst_state_") == CANCELLED
                        && !"eventBasedGateway".equals(row.getString("act_type_"));
        return new Passage(
                row.getString("proc_inst_id_"),
                row.getString("act_id_"),
                row.getString("act_name_"),
                row.getString("act_type_"),
                cancelled,
                row.getTimestamp("start_time_").toInstant(),
                instant(row.getTimestamp("end_time_")));
    }

    List<WaitingJob> jobs(List<String> instances) {
        return jdbc.sql(
                        """
                        select j.process_instance_id_, d.act_id_, j.type_, j.retries_, j.duedate_
                        from act_ru_job j
                        join act_ru_jobdef d on d.id_ = j.job_def_id_
                        where j.process_instance_id_ in (:instances)
                        order by j.duedate_, j.id_
                        """)
                .param("instances", instances)
                .query((row, _) ->
                        new WaitingJob(
                                row.getString("process_instance_id_"),
                                row.getString("act_id_"),
                                row.getString("type_").equals("timer"),
                                row.getInt("retries_") == 0,
                                instant(row.getTimestamp("duedate_"))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
