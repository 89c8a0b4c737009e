package fr.beffroi.worklist.web;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which tasks a person has opened since they came. */
@Repository
class ReadMarks {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadMarks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The ids of those that the person has not opened. */
    Set<String> unread(UUID person, Collection<WorklistRow> rows) {
        Map<String, OffsetDateTime> readAt =
                jdbc
                        .sql(
                                """
                                select task_id, read_at from work_item_read
                                where task_id = any(:tasks) and person_id = :person
                                """)
                        .param(
                                "tasks",
                                rows.stream().map(WorklistRow::taskId).toArray(String[]::new))
                        .param("person", person)
                        .query(Mark.class)
                        .list()
                        .stream()
                        .collect(toUnmodifiableMap(Mark::taskId, Mark::readAt));
        return rows.stream()
                .filter(row -> isUnread(row, readAt))
                .map(WorklistRow::taskId)
                .collect(toUnmodifiableSet());
    }

    private static boolean isUnread(WorklistRow row, Map<String, OffsetDateTime> readAt) {
        OffsetDateTime moment = readAt.get(row.taskId());
        return moment == null || moment.isBefore(row.changedAt());
    }

    /** The person has opened it, or says so; nothing happens if it is over. */
    @Transactional
    public void read(UUID person, String task) {
        jdbc.sql(
                        """
                        insert into work_item_read (task_id, person_id, read_at)
                        select task_id, :person, greatest(:now, changed_at) from work_item
                        where task_id = :task and ended_at is null
                        on conflict (task_id, person_id) do update set read_at = excluded.read_at
                        """)
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .param("task", task)
                .update();
    }

    @Transactional
    public void unread(UUID person, String task) {
        jdbc.sql("delete from work_item_read where task_id = ? and person_id = ?")
                .params(task, person)
                .update();
    }

    record Mark(String taskId, OffsetDateTime readAt) {}
}
