package fr.beffroi.deadline;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the last day of a clock is found: start, period, and the days during which it stood still.
 *
 * <p>The suspension of a request for documents runs from its sending to the answer, or to the limit
 * set if the answer comes later or never, both ends counted. Requests are taken in the order of
 * their sending, a day is counted once, and a request sent after the last day changes nothing (CRPA
 * L114-5).
 */
record Reckoning(LocalDate lastDay, int suspendedDays) {

    /**
     * @param extension limit set by a decision, which replaces start + period (décret 2018-514 art.
     *     7): it took the days already suspended into account, its own among them, and only those
     *     that follow add to it
     * @param asOf the day on which an unanswered request is supposed to end, at the latest at its
     *     limit
     */
    static Reckoning of(
            LocalDate startedOn,
            String period,
            @Nullable Extension extension,
            List<Suspension> suspensions,
            LocalDate asOf) {
        LocalDate base =
                extension == null
                        ? LegalPeriod.of(period).lastDayFrom(startedOn)
                        : extension.limit();
        LocalDate lastDay = base;
        LocalDate firstUncounted =
                extension == null ? startedOn : extension.decidedOn().plusDays(1);
        List<Suspension> inOrder =
                suspensions.stream().sorted(Comparator.comparing(Suspension::sentOn)).toList();
        for (Suspension suspension : inOrder) {
            if (suspension.sentOn().isAfter(lastDay)) {
                continue;
            }
            LocalDate from = latest(suspension.sentOn(), firstUncounted);
            LocalDate after = suspension.endAsOf(asOf).plusDays(1);
            if (after.isAfter(from)) {
                lastDay = lastDay.plusDays(from.until(after, DAYS));
                firstUncounted = after;
            }
        }
        return new Reckoning(lastDay, Math.toIntExact(base.until(lastDay, DAYS)));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
