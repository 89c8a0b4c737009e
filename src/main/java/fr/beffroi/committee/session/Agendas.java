package fr.beffroi.committee.session;

import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.committee.CommitteeRights;
import fr.beffroi.committee.session.CommitteeSession.State;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.process.Processes;
import fr.beffroi.process.Retried;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts requests on the agenda of a session, and in order. */
@Service
class Agendas {

    /** How many requests are offered at once: whoever has more puts these on the agenda first. */
    static final int OFFERED = 300;

    private static final Set<FundingRequestState> EXAMINED =
            Set.of(FundingRequestState.PROPOSED, FundingRequestState.SCHEDULED);

    private final SessionDesk desk;
    private final CandidateRows candidates;
    private final AgendaRows agenda;
    private final Applications applications;
    private final LifeCycle lifeCycle;
    private final Processes processes;
    private final AuditJournal journal;

    Agendas(
            SessionDesk desk,
            CandidateRows candidates,
            AgendaRows agenda,
            Applications applications,
            LifeCycle lifeCycle,
            Processes processes,
            AuditJournal journal) {
        this.desk = desk;
        this.candidates = candidates;
        this.agenda = agenda;
        this.applications = applications;
        this.lifeCycle = lifeCycle;
        this.processes = processes;
        this.journal = journal;
    }

    /** Requests of the session's calls that may be put on its agenda now. */
    List<Candidate> offered(CommitteeSession session) {
        List<Candidate> free = candidates.free(session.calls(), session.authority(), OFFERED);
        Set<String> awaiting =
                awaiting(free.stream().map(one -> one.request().toString()).toList());
        Set<FundingRequestId> ready =
                applications
                        .requestsOf(
                                free.stream()
                                        .map(Candidate::application)
                                        .collect(Collectors.toUnmodifiableSet()))
                        .stream()
                        .filter(request -> EXAMINED.contains(request.state()))
                        .filter(request -> request.authority().equals(session.authority()))
                        .map(FundingRequest::id)
                        .collect(Collectors.toUnmodifiableSet());
        return free.stream()
                .filter(one -> ready.contains(one.request()))
                .filter(one -> awaiting.contains(one.request().toString()))
                .toList();
    }

    /**
     * Those of these requests whose process hears of a session: one begun before sessions were held
     * waits for its outcome to be written down, and nothing else.
     */
    private Set<String> awaiting(List<String> requests) {
        Set<String> awaiting = new HashSet<>(processes.waiting("MSG_PUT_ON_AGENDA", requests));
        awaiting.addAll(processes.waiting("MSG_COMMITTEE_OUTCOME", requests));
        return awaiting;
    }

    /** Whether the committee may still say something of a request in that state. */
    static boolean isExamined(FundingRequest request) {
        return EXAMINED.contains(request.state());
    }

    /** Puts those of these requests that may be on the agenda there; says how many. */
    @Retried
    @Transactional
    public Outcome<Integer> put(UUID id, Collection<String> chosen) {
        CommitteeSession before = desk.readable(id);
        List<Candidate> offered =
                offered(before).stream()
                        .filter(one -> chosen.contains(one.request().toString()))
                        .toList();
        offered.stream()
                .map(Candidate::application)
                .distinct()
                .sorted(Comparator.comparing(ApplicationId::value))
                .forEach(applications::lock);
        return switch (desk.toDo(id, CommitteeRights.MANAGE, open())) {
            case Outcome.Refused<CommitteeSession>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<CommitteeSession>(CommitteeSession session) -> {
                int put = 0;
                Set<String> awaiting =
                        awaiting(offered.stream().map(one -> one.request().toString()).toList());
                for (Candidate one : offered) {
                    put +=
                            awaiting.contains(one.request().toString())
                                            && put(session, one.request())
                                    ? 1
                                    : 0;
                }
                yield Outcome.done(put);
            }
        };
    }

    private boolean put(CommitteeSession session, FundingRequestId id) {
        FundingRequest request = applications.request(id);
        if (!isExamined(request)
                || !request.authority().equals(session.authority())
                || !agenda.add(session.id(), id)) {
            return false;
        }
        if (request.state() == FundingRequestState.PROPOSED) {
            lifeCycle.move(id, FundingRequestState.SCHEDULED);
        }
        if (!processes.waiting("MSG_PUT_ON_AGENDA", List.of(id.toString())).isEmpty()) {
            processes.send(
                    "agenda-" + session.id() + "-" + id,
                    "MSG_PUT_ON_AGENDA",
                    id.toString(),
                    Map.of());
        }
        journal.record(
                NewSessions.entry("committee.agenda.add", session)
                        .changing(null, Map.of("fundingRequest", id.toString())));
        return true;
    }

    /** Takes an item off the agenda; refused once the committee has said something of it. */
    @Retried
    @Transactional
    public Outcome<CommitteeSession> remove(UUID id, UUID item) {
        return changing(
                id,
                session -> {
                    if (!agenda.remove(id, item)) {
                        return Outcome.refused("session.refused.decided-item");
                    }
                    journal.record(
                            NewSessions.entry("committee.agenda.remove", session)
                                    .changing(Map.of("item", item.toString()), null));
                    return Outcome.done(session);
                });
    }

    /**
     * Moves an item up or down.
     *
     * @param by -1 for one place up, 1 for one place down
     */
    @Retried
    @Transactional
    public Outcome<CommitteeSession> move(UUID id, UUID item, int by) {
        return changing(
                id,
                session -> {
                    List<AgendaItem> order = new ArrayList<>(agenda.of(id));
                    int from = order.stream().map(AgendaItem::id).toList().indexOf(item);
                    int to = from + by;
                    if (from >= 0 && to >= 0 && to < order.size()) {
                        Collections.swap(order, from, to);
                        for (int at = 0; at < order.size(); at++) {
                            if (order.get(at).position() != at + 1) {
                                agenda.place(order.get(at).id(), at + 1);
                            }
                        }
                    }
                    return Outcome.done(session);
                });
    }

    private interface Change {
        Outcome<CommitteeSession> of(CommitteeSession session);
    }

    private Outcome<CommitteeSession> changing(UUID id, Change change) {
        return switch (desk.toDo(id, CommitteeRights.MANAGE, open())) {
            case Outcome.Refused<CommitteeSession> refused -> refused;
            case Outcome.Done<CommitteeSession>(CommitteeSession session) -> change.of(session);
        };
    }

    private static Set<State> open() {
        return Set.of(State.PREPARING, State.CONVENED);
    }
}
