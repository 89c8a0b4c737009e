package fr.beffroi.deadline;

import fr.beffroi.deadline.ClockMoved.Movement;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.TimeOrderedUuid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rows of the legal clocks, and has the drawn timers follow them. */
@Service
@Transactional
class ClockKeeper implements LegalClocks {

    private final ClockRows clocks;
    private final SuspensionRows suspensions;
    private final DrawnTimers timers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClockKeeper(
            ClockRows clocks,
            SuspensionRows suspensions,
            DrawnTimers timers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clocks = clocks;
        this.suspensions = suspensions;
        this.timers = timers;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public LegalClock start(NewClock started) {
        LocalDate lastDay = LegalPeriod.of(started.period()).lastDayFrom(started.startedOn());
        boolean isNew = clocks.insert(TimeOrderedUuid.next(), started, lastDay);
        ClockRow row = clocks.find(started.owner(), started.kind()).orElseThrow();
        if (isNew) {
            timers.follow(row);
        }
        return row.asOf(today());
    }

    @Override
    public LegalClock restart(NewClock again) {
        LocalDate lastDay = LegalPeriod.of(again.period()).lastDayFrom(again.startedOn());
        Optional<ClockRow> before = clocks.lock(again.owner(), again.kind());
        if (before.isEmpty()) {
            return start(again);
        }
        clocks.restart(before.get().id(), again, lastDay);
        ClockRow row = clocks.find(again.owner(), again.kind()).orElseThrow();
        timers.follow(row);
        return row.asOf(today());
    }

    @Override
    public void countFrom(UUID owner, ClockKind kind, LocalDate day) {
        running(owner, kind)
                .ifPresent(row -> {
                    clocks.countFrom(row.id(), day);
                    ClockRow moved = clocks.find(owner, kind).orElseThrow();
                    clocks.setLastDay(moved.id(), moved.latestLastDay());
                    timers.follow(moved);
                });
    }

    @Override
    public void suspend(
            UUID owner, ClockKind kind, UUID request, LocalDate sentOn, LocalDate limitOn) {
        if (limitOn.isBefore(sentOn)) {
            throw new IllegalArgumentException("The limit precedes the request for documents");
        }
        running(owner, kind)
                .filter(row -> suspensions.insert(row.id(), request, sentOn, limitOn))
                .filter(row -> !sentOn.isAfter(row.lastDay()))
                .ifPresent(row -> moved(row, Movement.SUSPENDED, sentOn));
    }

    @Override
    public void prolong(UUID owner, ClockKind kind, UUID request, LocalDate limitOn) {
        running(owner, kind)
                .filter(row -> suspensions.prolong(row.id(), request, limitOn))
                .ifPresent(row -> moved(row, Movement.SUSPENDED, today()));
    }

    @Override
    public void resume(UUID owner, ClockKind kind, UUID request, LocalDate receivedOn) {
        running(owner, kind)
                .filter(row -> suspensions.receive(row.id(), request, receivedOn))
                .ifPresent(row -> moved(row, Movement.RESUMED, receivedOn));
    }

    @Override
    public void extend(UUID owner, ClockKind kind, LocalDate limit, String reason) {
        ClockRow row =
                running(owner, kind)
                        .orElseThrow(() -> new IllegalStateException("No running clock: " + kind));
        if (!limit.isAfter(row.asOf(today()).lastDay())) {
            throw new IllegalArgumentException("The new limit does not extend the clock");
        }
        clocks.extend(row.id(), new Extension(limit, today(), reason));
        moved(row, Movement.EXTENDED, today());
    }

    @Override
    public void end(UUID owner, ClockKind kind) {
        running(owner, kind)
                .ifPresent(row -> {
                    clocks.end(row.id(), today());
                    timers.follow(row);
                });
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LegalClock> find(UUID owner, ClockKind kind) {
        return clocks.find(owner, kind).map(row -> row.asOf(today()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<WatchedClock> watched(UUID applicationId) {
        return clocks.ofApplication(applicationId).stream()
                .map(row -> row.watchedOn(today()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> owners(Collection<ApplicationId> applications, ClockKind kind) {
        return clocks.owners(applications.stream().map(ApplicationId::value).toList(), kind);
    }

    @Override
    @Transactional(readOnly = true)
    public List<LegalClock> ofApplication(UUID applicationId) {
        return clocks.ofApplication(applicationId).stream().map(row -> row.asOf(today())).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LegalClock> running(Collection<ApplicationId> applications, ClockKind kind) {
        return clocks
                .running(applications.stream().map(ApplicationId::value).toList(), kind)
                .stream()
                .map(row -> row.asOf(today()))
                .toList();
    }

    @Override
    public List<LegalClock> begunBy(ClockKind kind, LocalDate day, UUID after) {
        return clocks.begunBy(kind, day, after).stream().map(row -> row.asOf(today())).toList();
    }

    private void moved(ClockRow before, Movement movement, LocalDate from) {
        ClockRow row = clocks.find(before.ownerId(), before.kind()).orElseThrow();
        clocks.setLastDay(row.id(), row.latestLastDay());
        timers.follow(row);
        events.publishEvent(new ClockMoved(row.asOf(today()), movement, from));
    }

    private Optional<ClockRow> running(UUID owner, ClockKind kind) {
        return clocks.lock(owner, kind).filter(row -> !row.isEnded());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
