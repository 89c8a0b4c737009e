package fr.beffroi.deadline;

import fr.beffroi.kernel.ApplicationId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A legal clock as it stands.
 *
 * @param lastDay last day of the period, at the end of which the effect is born (24:00, Paris)
 * @param suspendedDays days of suspension so far
 * @param provisional whether a request for documents is open, so that the date may still move
 */
public record LegalClock(
        ApplicationId application,
        UUID owner,
        ClockKind kind,
        LocalDate startedOn,
        String period,
        String effect,
        State state,
        LocalDate lastDay,
        int suspendedDays,
        boolean provisional) {

    /** Where the clock stands. */
    public enum State {
        RUNNING,
        SUSPENDED,
        ENDED
    }

    /** The first day on which the effect can be invoked. */
    public LocalDate effectiveFrom() {
        return lastDay.plusDays(1);
    }
}
