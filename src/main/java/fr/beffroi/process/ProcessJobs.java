package fr.beffroi.process;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the engine has to do by itself: timers and asynchronous steps. */
public interface ProcessJobs {

    Overview overview();

    /**
     * @param late due for more than a minute, tries left, not under way: the oldest first
     * @param suspended stopped together with their process
     * @param next timers that fire next
     * @param lateCount how many are late, ten thousand at most
     * @param suspendedCount how many are suspended, ten thousand at most
     */
    record Overview(
            List<Job> late,
            List<Job> suspended,
            List<Job> next,
            int lateCount,
            int suspendedCount) {}

    /**
     * @param processName French name; absent for work of the engine itself
     * @param step French name of the step or of the event
     */
    record Job(
            boolean timer,
            @Nullable Instant dueAt,
            int retries,
            @Nullable String processName,
            @Nullable String step,
            @Nullable String businessKey) {}
}
