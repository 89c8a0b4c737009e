package fr.beffroi.process;

import fr.beffroi.kernel.PersonId;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.TurnableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes whatever waits to an end, without knowing the drawings: jobs are executed, tasks completed
 * with each of their outcomes in turn, awaited messages sent, and time goes on to the next timer.
 */
@TestComponent
class WayToTheEnd {

    private static final int ROUNDS = 60;
    private static final Duration FAR = Duration.ofDays(36_500);

    private final RuntimeService runtime;
    private final UserTasks tasks;
    private final Processes processes;
    private final EngineJobs jobs;
    private final JdbcClient jdbc;
    private final TurnableClock clock;

    WayToTheEnd(
            RuntimeService runtime,
            UserTasks tasks,
            Processes processes,
            EngineJobs jobs,
            JdbcClient jdbc,
            TurnableClock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.processes = processes;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Goes on until nothing of that business key runs; false if it stands still or never ends. */
    boolean isFound(String id, DrawnVersion version) {
        Map<String, Integer> times = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            jobs.runDue(id);
            if (isOver(id)) {
                return true;
            }
            if (!completesTasks(id, version, times) && !sends(id) && !waits(id)) {
                return false;
            }
        }
        return false;
    }

    private boolean isOver(String id) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).count() == 0;
    }

    private boolean completesTasks(String id, DrawnVersion version, Map<String, Integer> times) {
        List<UserTask> open = tasks.openFor(id);
        for (UserTask task : open) {
            int time = times.merge(task.definitionKey(), 1, Integer::sum) - 1;
            tasks.complete(task.id(), PersonId.next(), outcomes(version, time));
        }
        return !open.isEmpty();
    }

    private static Map<String, Object> outcomes(DrawnVersion version, int time) {
        Map<String, Object> outcomes = new HashMap<>();
        version.outcomes()
                .forEach((name, words) ->
                        outcomes.put(name, List.copyOf(words).get(time % words.size())));
        outcomes.put("amountGranted", 9_000);
        return outcomes;
    }

    /** What begins an event sub-process is not awaited: it interrupts. */
    private boolean sends(String id) {
        Optional<String> awaited =
                jdbc.sql(
                                """
                                select s.event_name_
                                from act_ru_event_subscr s
                                join act_ru_execution e on e.id_ = s.proc_inst_id_
                                where e.business_key_ = :id
                                  and s.activity_id_ similar to '(ME|RT)\\_%'
                                order by s.id_ limit 1
                                """)
                        .param("id", id)
                        .query((row, _) -> row.getString(1))
                        .optional();
        awaited.ifPresent(
                message -> processes.send(UUID.randomUUID().toString(), message, id, Map.of()));
        return awaited.isPresent();
    }

    private boolean waits(String id) {
        Optional<Instant> next =
                jdbc.sql(
                                """
                                select min(j.duedate_)
                                from act_ru_job j
                                join act_ru_execution e on e.id_ = j.process_instance_id_
                                where e.business_key_ = :id and j.duedate_ > :now
                                """)
                        .param("id", id)
                        .param("now", java.sql.Timestamp.from(clock.instant()))
                        .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)))
                        .single()
                        .map(java.sql.Timestamp::toInstant)
                        .filter(due -> due.isBefore(clock.instant().plus(FAR)));
        next.ifPresent(due -> clock.forward(Duration.between(clock.instant(), due).plusSeconds(1)));
        return next.isPresent();
    }
}
