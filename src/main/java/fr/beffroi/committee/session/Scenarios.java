package fr.beffroi.committee.session;

import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.committee.CommitteeRights;
import fr.beffroi.committee.session.CommitteeSession.State;
import fr.beffroi.funding.EnvelopeBalance;
import fr.beffroi.funding.Envelopes;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.process.Retried;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ways to rank an agenda, tried side by side; one of them is applied. */
@Service
class Scenarios {

    /** More would not fit beside each other. */
    static final int MOST = 3;

    private final SessionDesk desk;
    private final AgendaRows agenda;
    private final Applications applications;
    private final ScenarioRows rows;
    private final Envelopes envelopes;
    private final AuditJournal journal;
    private final Clock clock;

    Scenarios(
            SessionDesk desk,
            AgendaRows agenda,
            Applications applications,
            ScenarioRows rows,
            Envelopes envelopes,
            AuditJournal journal,
            Clock clock) {
        this.desk = desk;
        this.agenda = agenda;
        this.applications = applications;
        this.rows = rows;
        this.envelopes = envelopes;
        this.journal = journal;
        this.clock = clock;
    }

    /** What decides which envelope pays, for the dossiers of one session. */
    private record Purpose(CallId call, String authority, String fund) {}

    /**
     * By item, the envelope that pays for it and those above it: one reading for all the requests
     * of a call to one fund of one authority, whatever the items.
     */
    Map<UUID, List<EnvelopeBalance>> paying(List<AgendaItem> items) {
        Map<FundingRequestId, FundingRequest> requests =
                applications
                        .requestsOf(items.stream().map(AgendaItem::application).toList())
                        .stream()
                        .collect(Collectors.toMap(FundingRequest::id, Function.identity()));
        Map<Purpose, List<EnvelopeBalance>> read = new HashMap<>();
        Map<UUID, List<EnvelopeBalance>> paying = new HashMap<>();
        for (AgendaItem item : items) {
            FundingRequest request = Objects.requireNonNull(requests.get(item.request()));
            paying.put(
                    item.id(),
                    read.computeIfAbsent(
                            new Purpose(item.call(), request.authority(), request.fund()),
                            _ -> envelopes.chain(item.request())));
        }
        return paying;
    }

    /** What these envelopes have left to give: never more than those above them. */
    static Money left(Map<UUID, List<EnvelopeBalance>> paying) {
        Set<List<EnvelopeBalance>> chains = new HashSet<>(paying.values());
        Money below = Money.ZERO;
        Map<UUID, Money> above = new HashMap<>();
        for (List<EnvelopeBalance> chain : chains) {
            if (!chain.isEmpty()) {
                below = below.plus(lowest(chain));
                above.put(chain.getLast().id(), chain.getLast().remaining());
            }
        }
        Money top = above.values().stream().reduce(Money.ZERO, Money::plus);
        return below.isMoreThan(top) ? top : below;
    }

    private static Money lowest(List<EnvelopeBalance> chain) {
        return chain.stream()
                .map(EnvelopeBalance::remaining)
                .reduce((one, other) -> one.isMoreThan(other) ? other : one)
                .orElse(Money.ZERO);
    }

    /** Items that nothing was said of yet. */
    List<AgendaItem> open(UUID session) {
        return agenda.of(session).stream().filter(item -> !item.isDecided()).toList();
    }

    List<Scenario> of(UUID session) {
        return rows.of(session);
    }

    /** One more; refused beyond three. */
    @Retried
    @Transactional
    public Outcome<CommitteeSession> add(UUID id, ScenarioForm form) {
        return arranging(
                id,
                session -> {
                    List<Scenario> there = rows.of(id);
                    if (there.size() >= MOST) {
                        return Outcome.refused("ranking.refused.most", MOST);
                    }
                    int number = there.isEmpty() ? 1 : there.getLast().number() + 1;
                    rows.add(id, scenario(TimeOrderedUuid.next(), number, form));
                    return Outcome.done(session);
                });
    }

    @Retried
    @Transactional
    public Outcome<CommitteeSession> change(UUID id, UUID scenario, ScenarioForm form) {
        return arranging(
                id,
                session -> {
                    rows.change(scenario(find(id, scenario).id(), 0, form));
                    return Outcome.done(session);
                });
    }

    /**
     * @param amount nothing: rate and ceiling count again
     */
    @Retried
    @Transactional
    public Outcome<CommitteeSession> amount(
            UUID id, UUID scenario, UUID item, @Nullable Money amount) {
        return arranging(
                id,
                session -> {
                    if (agenda.find(id, item).isEmpty()) {
                        throw new NotFound("Item " + item);
                    }
                    rows.amount(find(id, scenario).id(), item, amount);
                    return Outcome.done(session);
                });
    }

    @Retried
    @Transactional
    public Outcome<CommitteeSession> remove(UUID id, UUID scenario) {
        return arranging(
                id,
                session -> {
                    rows.remove(find(id, scenario).id());
                    return Outcome.done(session);
                });
    }

    /**
     * The ranks of the scenario become the order of the agenda, after the items that were decided
     * already; its outcomes and amounts become what the page of the session proposes: the committee
     * still says its own word on each item.
     */
    @Retried
    @Transactional
    public Outcome<CommitteeSession> apply(UUID id, UUID scenario) {
        return arranging(
                id,
                session -> {
                    Scenario chosen = find(id, scenario);
                    List<AgendaItem> items = open(id);
                    Ranking.Result result = Ranking.of(items, paying(items), chosen);
                    rows.suggest(List.copyOf(result.places().values()));
                    agenda.order(
                            Stream.concat(
                                            agenda.of(id).stream()
                                                    .filter(AgendaItem::isDecided)
                                                    .map(AgendaItem::id),
                                            result.places().keySet().stream())
                                    .toList());
                    rows.applied(chosen.id(), clock.instant());
                    journal.record(
                            NewSessions.entry("committee.session.rank", session)
                                    .changing(
                                            null,
                                            Map.of(
                                                    "cut", chosen.cut().toString(),
                                                    "rate", chosen.rate().toString(),
                                                    "given", result.given().toString(),
                                                    "typed", chosen.amounts().size())));
                    return Outcome.done(session);
                });
    }

    private Scenario find(UUID session, UUID scenario) {
        return rows.of(session).stream()
                .filter(one -> one.id().equals(scenario))
                .findFirst()
                .orElseThrow(() -> new NotFound("Scenario " + scenario));
    }

    private static Scenario scenario(UUID id, int number, ScenarioForm form) {
        return new Scenario(
                id,
                number,
                form.name(),
                form.lowestScore(),
                form.share(),
                form.highest(),
                Map.of());
    }

    private interface Change {
        Outcome<CommitteeSession> of(CommitteeSession session);
    }

    private Outcome<CommitteeSession> arranging(UUID id, Change change) {
        return switch (desk.toDo(
                id, CommitteeRights.MANAGE, Set.of(State.PREPARING, State.CONVENED))) {
            case Outcome.Refused<CommitteeSession> refused -> refused;
            case Outcome.Done<CommitteeSession>(CommitteeSession session) -> change.of(session);
        };
    }
}
