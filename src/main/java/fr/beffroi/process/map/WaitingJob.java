package fr.beffroi.process.map;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that the engine has planned for a process: a step that runs by itself, or a timer.
 *
 * @param failed whether it was tried too often
 */
record WaitingJob(
        String instance, String activity, boolean timer, boolean failed, @Nullable Instant dueAt) {}
