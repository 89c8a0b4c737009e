package fr.beffroi.process.map;

import fr.beffroi.process.ProcessMap.Step;
import fr.beffroi.process.ProcessMap.StepState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the engine's history: one passage through one step.
 *
 * @param instance id of the process that passed
 */
record Passage(
        String instance,
        String activity,
        @Nullable String name,
        String kind,
        boolean cancelled,
        Instant beganAt,
        @Nullable Instant endedAt) {

    Step asStep() {
        return new Step(activity, name, kind, state(), beganAt, endedAt);
    }

    private StepState state() {
        if (cancelled) {
            return StepState.CANCELLED;
        }
        return endedAt == null ? StepState.ACTIVE : StepState.DONE;
    }
}
