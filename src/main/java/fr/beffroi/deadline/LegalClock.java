package fr.beffroi.deadline;

import fr.beffroi.kernel.ApplicationId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A legal clock as it stands.
 *
 * @param lastDay last day of the period, at the end of which the effect is born (24:00, Paris)
 * @param suspendedDays days of suspension so far
 * @param provisional whether a request for documents is open, so that the date may still move
 * @param extension the decision that set another limit, if any
 * @param endedOn day on which what it waited for happened, or its effect was taken
 */
public record LegalClock(
        ApplicationId application,
        UUID owner,
        ClockKind kind,
        LocalDate startedOn,
        ClockStart startsFrom,
        String period,
        String effect,
        State state,
        LocalDate lastDay,
        int suspendedDays,
        boolean provisional,
        @Nullable Extension extension,
        @Nullable LocalDate endedOn) {

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

    /** Whether it is still to come on that day, running or suspended. */
    public boolean isOpenOn(LocalDate day) {
        return state != State.ENDED && !day.isAfter(lastDay);
    }

    /**
     * Whether a reasoned decision may set another limit: only for the silence on a State investment
     * (décret 2018-514 art. 7), before it has become a rejection.
     */
    public boolean isExtendableOn(LocalDate day) {
        return kind == ClockKind.SILENCE
                && startsFrom == ClockStart.ACKNOWLEDGEMENT
                && isOpenOn(day);
    }

    /** Whether it ran out before anything ended it. */
    public boolean hasRunOutOn(LocalDate day) {
        return endedOn == null ? day.isAfter(lastDay) : endedOn.isAfter(lastDay);
    }
}
