package fr.beffroi.process.map;

import fr.beffroi.process.ProcessMap;
import fr.beffroi.process.ProcessMap.Step;
import fr.beffroi.process.ProcessMap.StepState;
import fr.beffroi.process.ProcessMap.Timer;
import fr.beffroi.process.ProcessMaps;
import fr.beffroi.process.map.History.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class EngineMaps implements ProcessMaps {

    /** A timer beyond that waits for a clock that is not running. */
    private static final Duration FAR = Duration.ofDays(36_500);

    private final History history;
    private final Drawings drawings;
    private final Clock clock;

    EngineMaps(History history, Drawings drawings, Clock clock) {
        this.history = history;
        this.drawings = drawings;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ProcessMap> of(String businessKey) {
        List<Instance> instances = history.instances(businessKey);
        if (instances.isEmpty()) {
            return List.of();
        }
        List<String> ids = instances.stream().map(Instance::id).toList();
        List<Passage> passages = history.passages(ids);
        List<WaitingJob> jobs = history.jobs(ids);
        return instances.stream()
                .map(instance ->
                        map(
                                instance,
                                passages.stream()
                                        .filter(p -> p.instance().equals(instance.id()))
                                        .toList(),
                                jobs.stream()
                                        .filter(j -> j.instance().equals(instance.id()))
                                        .toList()))
                .toList();
    }

    private ProcessMap map(Instance instance, List<Passage> passages, List<WaitingJob> jobs) {
        Drawing drawing = drawings.of(instance.definition());
        return new ProcessMap(
                instance.process(),
                instance.name(),
                instance.called(),
                instance.version(),
                drawing.xml(),
                instance.startedAt(),
                instance.endedAt(),
                steps(drawing, passages, jobs),
                TakenFlows.of(drawing, passages),
                timers(drawing, jobs));
    }

    /** What was passed, then what the engine has still to begin by itself. */
    private static List<Step> steps(
            Drawing drawing, List<Passage> passages, List<WaitingJob> jobs) {
        List<Step> steps = new ArrayList<>();
        // What holds other steps is not where the process stands while they run.
        passages.stream()
                .filter(passage ->
                        !passage.kind().equals("subProcess") || passage.endedAt() != null)
                .forEach(passage -> steps.add(passage.asStep()));
        for (WaitingJob job : jobs) {
            if (job.failed() || !job.timer()) {
                steps.add(
                        new Step(
                                job.activity(),
                                drawing.names().get(job.activity()),
                                job.timer() ? "timer" : "job",
                                job.failed() ? StepState.FAILED : StepState.ACTIVE,
                                null,
                                null));
            }
        }
        return List.copyOf(steps);
    }

    private List<Timer> timers(Drawing drawing, List<WaitingJob> jobs) {
        Instant far = clock.instant().plus(FAR);
        List<Timer> timers = new ArrayList<>();
        for (WaitingJob job : jobs) {
            if (job.timer() && job.dueAt() != null && job.dueAt().isBefore(far)) {
                String name = drawing.names().getOrDefault(job.activity(), job.activity());
                timers.add(new Timer(job.activity(), name, job.dueAt()));
            }
        }
        return List.copyOf(timers);
    }
}
