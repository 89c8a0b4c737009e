package fr.beffroi.committee.session;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.committee.CommitteeRights;
import fr.beffroi.committee.session.CommitteeSession.State;
import fr.beffroi.event.Classification;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.process.Processes;
import fr.beffroi.process.Retried;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins sessions, and changes when and where they are held. */
@Service
class NewSessions {

    private final SessionRows sessions;
    private final SessionDesk desk;
    private final SessionFacts facts;
    private final Calls calls;
    private final HeldCalls held;
    private final Processes processes;
    private final AuditJournal journal;
    private final Clock clock;

    NewSessions(
            SessionRows sessions,
            SessionDesk desk,
            SessionFacts facts,
            Calls calls,
            HeldCalls held,
            Processes processes,
            AuditJournal journal,
            Clock clock) {
        this.sessions = sessions;
        this.desk = desk;
        this.facts = facts;
        this.calls = calls;
        this.held = held;
        this.processes = processes;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A session, with its process. From now on the requests of its calls wait for an agenda.
     * Refused if the calls are not of one authority and one scheme.
     *
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<UUID> begin(SessionForm form) {
        List<CallForProjects> chosen =
                calls.all(form.calls().stream().map(CallId::of).toList()).stream()
                        .filter(CallForProjects::asksForMoney)
                        .toList();
        Optional<String> authority = chosen.stream().findFirst().flatMap(held::authority);
        if (authority.isEmpty()
                || chosen.stream().anyMatch(call -> !held.authority(call).equals(authority))
                || chosen.stream().map(NewSessions::place).distinct().count() > 1) {
            return Outcome.refused("session.refused.calls");
        }
        CommitteeSession session = session(form, chosen, authority.get());
        sessions.add(session, desk.person(), clock.instant());
        processes.start(
                SessionDesk.PROCESS,
                session.id().toString(),
                Map.of(
                        "sessionId", session.id().toString(),
                        "authority", session.authority(),
                        "scheme", session.scheme(),
                        "department", session.department(),
                        "written", session.written()));
        facts.scheduled(session);
        journal.record(entry("committee.session.create", session).changing(null, told(session)));
        return Outcome.done(session.id());
    }

    private static List<String> place(CallForProjects call) {
        return List.of(call.scheme(), call.department());
    }

    private CommitteeSession session(
            SessionForm form, List<CallForProjects> chosen, String authority) {
        CallForProjects first = chosen.getFirst();
        return new CommitteeSession(
                TimeOrderedUuid.next(),
                sessions.nextReference(),
                form.title(),
                authority,
                first.scheme(),
                first.department(),
                chosen.stream().anyMatch(c -> c.classification() == Classification.RESTRICTED),
                form.written(),
                form.heldOn().day(),
                form.hour(),
                form.place(),
                form.link(),
                form.withoutQuorum(),
                State.PREPARING,
                null,
                null,
                null,
                null,
                null,
                chosen.stream().map(CallForProjects::id).toList());
    }

    /** Changes what was typed while nobody is convened yet. */
    @Retried
    @Transactional
    public Outcome<CommitteeSession> change(UUID id, SessionForm form) {
        return switch (desk.toDo(id, CommitteeRights.MANAGE, Set.of(State.PREPARING))) {
            case Outcome.Refused<CommitteeSession> refused -> refused;
            case Outcome.Done<CommitteeSession>(CommitteeSession before) -> {
                CommitteeSession after = changed(before, form);
                sessions.change(after);
                journal.record(
                        entry("committee.session.change", after)
                                .changing(told(before), told(after)));
                yield Outcome.done(after);
            }
        };
    }

    private static CommitteeSession changed(CommitteeSession before, SessionForm form) {
        return new CommitteeSession(
                before.id(),
                before.reference(),
                form.title(),
                before.authority(),
                before.scheme(),
                before.department(),
                before.restricted(),
                before.written(),
                form.heldOn().day(),
                form.hour(),
                form.place(),
                form.link(),
                form.withoutQuorum(),
                before.state(),
                before.convenedAt(),
                before.heldUntil(),
                before.signedAt(),
                before.signedBy(),
                before.minutes(),
                before.calls());
    }

    static AuditEntry entry(String action, CommitteeSession session) {
        return AuditEntry.of(action, "committee-session", session.id());
    }

    private static Map<String, Object> told(CommitteeSession session) {
        return Map.of(
                "title", session.title(),
                "heldOn", session.heldOn().toString(),
                "heldAt", session.heldAt().toString(),
                "place", session.place(),
                "withoutQuorum", session.withoutQuorum());
    }
}
