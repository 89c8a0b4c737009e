package fr.beffroi.deadline;

import fr.beffroi.kernel.ApplicationId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code legal_clock} with its suspensions. */
record ClockRow(
        UUID id,
        UUID applicationId,
        UUID ownerId,
        ClockKind kind,
        LocalDate startedOn,
        ClockStart startsFrom,
        String period,
        String effect,
        @Nullable Extension extension,
        LocalDate lastDay,
        @Nullable LocalDate endedOn,
        @Nullable String timer,
        @Nullable String timerKey,
        List<Suspension> suspensions) {

    /** Later than any legal date. */
    private static final LocalDate WHATEVER_COMES = LocalDate.of(9999, 12, 31);

    boolean isEnded() {
        return endedOn != null;
    }

    /** The last day if every open request runs to its limit. */
    LocalDate latestLastDay() {
        return reckoningAsOf(WHATEVER_COMES).lastDay();
    }

    /** The clock as it is shown on the given day: an open request is supposed to end that day. */
    LegalClock asOf(LocalDate day) {
        LocalDate shownOn = endedOn == null ? day : endedOn;
        boolean open = isSuspendedOn(shownOn);
        Reckoning reckoning = reckoningAsOf(shownOn);
        return new LegalClock(
                new ApplicationId(applicationId),
                ownerId,
                kind,
                startedOn,
                startsFrom,
                period,
                effect,
                state(open),
                reckoning.lastDay(),
                reckoning.suspendedDays(),
                open && !isEnded(),
                extension,
                endedOn);
    }

    /** Whether a request for documents is open that day; one sent too late does not count. */
    boolean isSuspendedOn(LocalDate day) {
        LocalDate latest = latestLastDay();
        return suspensions.stream().anyMatch(s -> s.isOpenOn(day) && !s.sentOn().isAfter(latest));
    }

    ClockRow with(List<Suspension> requests) {
        return new ClockRow(
                id,
                applicationId,
                ownerId,
                kind,
                startedOn,
                startsFrom,
                period,
                effect,
                extension,
                lastDay,
                endedOn,
                timer,
                timerKey,
                requests);
    }

    private LegalClock.State state(boolean open) {
        if (isEnded()) {
            return LegalClock.State.ENDED;
        }
        return open ? LegalClock.State.SUSPENDED : LegalClock.State.RUNNING;
    }

    private Reckoning reckoningAsOf(LocalDate day) {
        return Reckoning.of(startedOn, period, extension, suspensions, day);
    }

    /** The clock and its requests, as they are shown on the given day. */
    WatchedClock watchedOn(LocalDate day) {
        return new WatchedClock(asOf(day), suspensions);
    }
}
