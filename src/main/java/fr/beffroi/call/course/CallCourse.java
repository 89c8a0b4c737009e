package fr.beffroi.call.course;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallStanding.Cancellation;
import fr.beffroi.call.CallStep;
import fr.beffroi.call.CallSteps;
import fr.beffroi.call.CallSteps.Done;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a call in force stands, for people to read: what is done, what comes next and when. */
@Component
public class CallCourse {

    private final CallSteps steps;
    private final Reminders reminders;
    private final Clock clock;

    CallCourse(CallSteps steps, Reminders reminders, Clock clock) {
        this.steps = steps;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** Where a step stands. */
    public enum State {
        DONE,
        NEXT,
        LATER
    }

    /**
     * A line.
     *
     * @param key last part of the key of its words
     * @param at when it was done, or will be; null where nobody knows
     * @param days of a reminder, before the closing; else 0
     */
    public record Line(String key, State state, @Nullable Instant at, int days) {

        /** Kind of its badge. */
        public String badge() {
            return switch (state) {
                case DONE -> "success";
                case NEXT -> "info";
                case LATER -> "";
            };
        }
    }

    /** The lines, in the order of the procedure. */
    public List<Line> of(CallForProjects call) {
        List<Done> done = steps.of(call.id());
        List<Line> lines = new ArrayList<>();
        Cancellation cancelled = call.standing().cancellation();
        if (cancelled == null) {
            whole(call, done, lines);
        } else {
            lines.add(new Line("cancelled", State.DONE, cancelled.at(), 0));
            add(lines, "discontinued", find(done, CallStep.DISCONTINUED), null);
        }
        return withNext(lines);
    }

    private void whole(CallForProjects call, List<Done> done, List<Line> lines) {
        Instant now = clock.instant();
        Instant closes = call.closesAt();
        boolean open = call.hasForm() && !now.isBefore(call.opensAt());
        Instant opens = call.hasForm() ? call.opensAt() : null;
        add(lines, "opened", open ? Optional.of(call.opensAt()) : Optional.empty(), opens);
        for (int days : Reminders.DAYS) {
            reminder(reminders.at(call, days), days, done, now, lines);
        }
        add(lines, "closed", call.isClosedAt(now) ? Optional.of(closes) : Optional.empty(), closes);
        add(lines, "released", after(done, CallStep.RELEASED, closes), null);
        add(lines, "sessions", after(done, CallStep.SESSIONS_PLANNED, closes), null);
        add(lines, "decided", after(done, CallStep.ALL_DECIDED, closes), null);
        add(lines, "reported", after(done, CallStep.REPORTED, closes), null);
        add(lines, "results", after(done, CallStep.RESULTS_PUBLISHED, closes), null);
    }

    /** One that was not sent, because the call opened later, is not shown. */
    private static void reminder(
            Instant at, int days, List<Done> done, Instant now, List<Line> lines) {
        boolean sent =
                done.stream()
                        .anyMatch(s -> s.step() == CallStep.REMINDED && s.plannedAt().equals(at));
        if (sent || at.isAfter(now)) {
            lines.add(new Line("reminded", sent ? State.DONE : State.LATER, at, days));
        }
    }

    private static void add(
            List<Line> lines, String key, Optional<Instant> done, @Nullable Instant planned) {
        lines.add(
                new Line(
                        key, done.isPresent() ? State.DONE : State.LATER, done.orElse(planned), 0));
    }

    private static Optional<Instant> find(List<Done> done, CallStep step) {
        return done.stream().filter(s -> s.step() == step).map(Done::doneAt).findFirst();
    }

    /** For the closing in force: a call put off goes through what follows again. */
    private static Optional<Instant> after(List<Done> done, CallStep step, Instant closing) {
        return find(done.stream().filter(s -> s.plannedAt().equals(closing)).toList(), step);
    }

    /** The first that is not done comes next. */
    private static List<Line> withNext(List<Line> lines) {
        List<Line> all = new ArrayList<>(lines);
        for (int i = 0; i < all.size(); i++) {
            Line line = all.get(i);
            if (line.state() != State.DONE) {
                all.set(i, new Line(line.key(), State.NEXT, line.at(), line.days()));
                break;
            }
        }
        return all;
    }
}
