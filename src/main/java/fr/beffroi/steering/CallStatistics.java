package fr.beffroi.steering;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a call goes, at one moment.
 *
 * @param funnel from the drafts to the notified decisions, each stage with what has passed it
 * @param waits median time between two stages
 * @param steps what people have to do, step by step
 * @param officers who holds the open tasks, the most loaded first; then those of nobody
 */
record CallStatistics(
        Instant asOf,
        List<Stage> funnel,
        Endings endings,
        List<Wait> waits,
        List<Step> steps,
        List<Officer> officers) {

    /**
     * @param share of the widest stage after the drafts, in percent, between 0 and 100
     */
    record Stage(String key, long count, int share) {}

    /** What became of the requests, and what happened on the way. */
    record Endings(
            long awarded,
            long rejected,
            long registered,
            long discontinued,
            long withdrawn,
            long filesSentBack,
            long opinionsAsked,
            long opinionsLate) {}

    /**
     * @param medianDays calendar days; null while nothing has passed both stages
     * @param count how many have passed both
     */
    record Wait(String key, @Nullable Double medianDays, long count) {}

    /**
     * @param medianDays from the opening to the completion of the tasks done; null before the first
     * @param oldestDue the due date of the one that is late for the longest; null when none is late
     */
    record Step(
            String step,
            String name,
            long open,
            long late,
            @Nullable Instant oldestDue,
            long done,
            @Nullable Double medianDays) {}

    /**
     * @param name null for the tasks that nobody has taken
     */
    record Officer(@Nullable String name, long open, long late, long done) {}

    /** Whether nobody has begun anything for the call. */
    public boolean isEmpty() {
        return funnel.stream().allMatch(stage -> stage.count() == 0);
    }
}
