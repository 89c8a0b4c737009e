package fr.beffroi.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that failed each time it was tried, and now waits for an operator.
 *
 * @param process id of the process, such as {@code funding-request}
 * @param processName its French name
 * @param step id of the step in the drawing
 * @param stepName French name of the step
 * @param businessKey id of the application or of the funding request; absent for work of the engine
 *     itself
 * @param cause what the last try said; for operators only
 */
public record Incident(
        String id,
        Instant since,
        @Nullable String process,
        @Nullable String processName,
        @Nullable String step,
        @Nullable String stepName,
        @Nullable String businessKey,
        @Nullable String cause) {}
