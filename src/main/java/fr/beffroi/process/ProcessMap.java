package fr.beffroi.process;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One process of a file: its drawing, the way gone and where it stands.
 *
 * @param process id of the process, such as {@code consultations}
 * @param name its French name
 * @param called whether another process of the file called it
 * @param version of the drawing that this process really follows
 * @param diagram the BPMN, with its layout
 * @param steps in the order in which they began
 * @param flows ids of the sequence flows taken
 * @param timers that are armed, the next one first
 */
public record ProcessMap(
        String process,
        String name,
        boolean called,
        int version,
        String diagram,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<Step> steps,
        List<String> flows,
        List<Timer> timers) {

    public boolean isOver() {
        return endedAt != null;
    }

    /** Ids of the steps that are done, each once. */
    public List<String> done() {
        return ids(StepState.DONE);
    }

    /** Ids of the steps where the process stands, each once. */
    public List<String> active() {
        return ids(StepState.ACTIVE);
    }

    /** Ids of the steps that wait for an operator, each once. */
    public List<String> failed() {
        return ids(StepState.FAILED);
    }

    private List<String> ids(StepState state) {
        return steps.stream()
                .filter(step -> step.state() == state)
                .map(Step::activity)
                .distinct()
                .toList();
    }

    /**
     * One passage through a step.
     *
     * @param activity id in the drawing
     * @param name French name; absent for gateways without a question
     * @param kind the engine's word for it, such as {@code userTask}
     * @param beganAt absent while it waits for its turn
     */
    public record Step(
            String activity,
            @Nullable String name,
            String kind,
            StepState state,
            @Nullable Instant beganAt,
            @Nullable Instant endedAt) {

        /**
         * Whether it says something to a person: a named step, but not a question of the drawing.
         */
        public boolean isTold() {
            return name != null && !kind.endsWith("Gateway");
        }
    }

    /** How a step stands. */
    public enum StepState {
        DONE,
        ACTIVE,
        /** Ended by something else: a timer, a withdrawal. */
        CANCELLED,
        /** Failed each time it was tried: an incident. */
        FAILED
    }

    /**
     * A timer that is armed.
     *
     * @param activity id of its event in the drawing
     * @param name French name of the event
     */
    public record Timer(String activity, String name, Instant dueAt) {}
}
