package fr.beffroi.deadline;

import fr.beffroi.kernel.ApplicationId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The legal clocks of applications and funding requests (CRPA L231-4, L114-5). The row is the
 * truth; the drawn timers follow it, moved in the same transaction.
 */
public interface LegalClocks {

    /** Starts a clock; nothing happens if that owner already has one of this kind. */
    LegalClock start(NewClock clock);

    /**
     * Runs a clock that no request suspends from another day, such as the appeal that a later
     * decision reopens; starts it if that owner has none of this kind.
     */
    LegalClock restart(NewClock clock);

    /** Counts a running clock from another day; nothing happens if there is none. */
    void countFrom(UUID owner, ClockKind kind, LocalDate day);

    /**
     * Suspends the running clocks of that kind while a request for documents is open, both ends
     * counted, until the answer or the limit (CRPA L114-5).
     *
     * @param request identifies the suspension for {@link #resume}
     */
    void suspend(UUID owner, ClockKind kind, UUID request, LocalDate sentOn, LocalDate limitOn);

    /**
     * More time was given to answer: the suspension lasts until a later day. Nothing happens if the
     * request suspends nothing any more.
     */
    void prolong(UUID owner, ClockKind kind, UUID request, LocalDate limitOn);

    /**
     * Ends the suspension on the day the documents came; a later day than the limit counts as the
     * limit.
     */
    void resume(UUID owner, ClockKind kind, UUID request, LocalDate receivedOn);

    /**
     * Sets a new limit by a reasoned decision (décret 2018-514 art. 7): it replaces start + period
     * and the days suspended before today.
     *
     * @param reason shown to the applicant and kept with the clock
     */
    void extend(UUID owner, ClockKind kind, LocalDate limit, String reason);

    /** Stops the clock: what it waited for has happened. */
    void end(UUID owner, ClockKind kind);

    Optional<LegalClock> find(UUID owner, ClockKind kind);

    /** Every clock of the application and of its funding requests, with what stopped it. */
    List<WatchedClock> watched(UUID applicationId);

    /** Who among these applications and their requests has, or had, a clock of that kind. */
    Set<UUID> owners(Collection<ApplicationId> applications, ClockKind kind);

    /** The clocks of that kind that run in these applications, the nearest last day first. */
    List<LegalClock> running(Collection<ApplicationId> applications, ClockKind kind);

    /**
     * The clocks of that kind that still run and began by that day: 500 at most, by owner, after
     * that one.
     */
    List<LegalClock> begunBy(ClockKind kind, LocalDate day, UUID after);

    /** Every clock of the application and of its funding requests, running or not. */
    List<LegalClock> ofApplication(UUID applicationId);
}
