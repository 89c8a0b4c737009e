package fr.beffroi.worklist;

import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.UserTask;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code work_tray} and {@code work_tray_call}: written once for each kind of task. */
@Repository
class WorkTrays {

    private final JdbcClient jdbc;

    WorkTrays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tray of a task, made if it is the first of its kind. */
    int trayOf(UserTask task, TaskSubject subject) {
        CandidateGroup group = CandidateGroup.of(task.group());
        Map<String, Object> kind =
                Map.of(
                        "function", group.function(),
                        "authority", group.authority(),
                        "service", group.service(),
                        "scheme", subject.scheme(),
                        "territory", subject.territory(),
                        "key", task.definitionKey(),
                        "step", task.name());
        int tray = find(kind).or(() -> insert(kind)).or(() -> find(kind)).orElseThrow();
        rememberCall(tray, subject);
        return tray;
    }

    private Optional<Integer> find(Map<String, Object> kind) {
        return jdbc.sql(
                        """
                        select id from work_tray
                        where function = :function and authority = :authority
                          and service = :service and scheme = :scheme
                          and territory = :territory and definition_key = :key
                        """)
                .params(kind)
                .query(Integer.class)
                .optional();
    }

    /** Empty if another transaction has just made it. */
    private Optional<Integer> insert(Map<String, Object> kind) {
        return jdbc.sql(
                        """
                        insert into work_tray
                            (function, authority, service, scheme, territory, definition_key, step)
                        values (:function, :authority, :service, :scheme, :territory, :key, :step)
                        on conflict do nothing
                        returning id
                        """)
                .params(kind)
                .query(Integer.class)
                .optional();
    }

    private void rememberCall(int tray, TaskSubject subject) {
        jdbc.sql(
                        """
                        insert into work_tray_call (tray_id, call_id, title)
                        values (?, ?, ?) on conflict do nothing
                        """)
                .params(tray, subject.call().value(), subject.callTitle())
                .update();
    }

    /** Remembers that the person has held tasks of the tray. */
    void rememberHolder(int tray, PersonId person, String name) {
        jdbc.sql(
                        """
                        insert into work_tray_holder (tray_id, person_id, name)
                        values (?, ?, ?) on conflict do nothing
                        """)
                .params(tray, person.value(), name)
                .update();
    }
}
