package fr.beffroi.committee.session;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.committee.CommitteeRights;
import fr.beffroi.committee.session.AgendaItem.Decision;
import fr.beffroi.committee.session.Ballot.Vote;
import fr.beffroi.committee.session.CommitteeSession.State;
import fr.beffroi.funding.PreReservations;
import fr.beffroi.integrity.Duty;
import fr.beffroi.integrity.SeparationOfDuties;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.Retried;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the committee says of an item, when enough members are there to say it. */
@Service
class Deciding {

    private final SessionDesk desk;
    private final SeatRows seats;
    private final AgendaRows agenda;
    private final BallotRows ballots;
    private final SessionRecusals recusals;
    private final SessionInterests interests;
    private final Applications applications;
    private final PreReservations credits;
    private final SeparationOfDuties duties;
    private final DecisionChecks checks;
    private final AuditJournal journal;
    private final Clock clock;

    Deciding(
            SessionDesk desk,
            SeatRows seats,
            AgendaRows agenda,
            BallotRows ballots,
            SessionRecusals recusals,
            SessionInterests interests,
            Applications applications,
            PreReservations credits,
            SeparationOfDuties duties,
            DecisionChecks checks,
            AuditJournal journal,
            Clock clock) {
        this.desk = desk;
        this.seats = seats;
        this.agenda = agenda;
        this.ballots = ballots;
        this.recusals = recusals;
        this.interests = interests;
        this.applications = applications;
        this.credits = credits;
        this.duties = duties;
        this.checks = checks;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Records what the committee says; a favourable outcome pre-reserves its credits. Refused
     * without the quorum, with a vote of somebody recused or away, when the motion is not carried,
     * when the item was decided or changed meanwhile, when the request is no longer to be examined,
     * after two adjournments, and when the envelope has not that much left.
     *
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<AgendaItem> decide(UUID id, UUID itemId, DecisionForm form) {
        AgendaItem shown = find(id, itemId);
        Application dossier = applications.lock(shown.application());
        return switch (desk.toDo(id, CommitteeRights.MANAGE, Set.of(State.CONVENED))) {
            case Outcome.Refused<CommitteeSession>(Refusal refusal) ->
                    new Outcome.Refused<>(refusal);
            case Outcome.Done<CommitteeSession>(CommitteeSession session) ->
                    decide(session, find(id, itemId), dossier, form);
        };
    }

    private Outcome<AgendaItem> decide(
            CommitteeSession session, AgendaItem item, Application dossier, DecisionForm form) {
        if (checks.isSame(item, form)) {
            return Outcome.done(item);
        }
        Optional<Refusal> refusal = checks.refusal(session, item, form);
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        List<Seat> all = seats.of(session.id());
        Set<UUID> recused = recusals.of(List.of(item), all).getOrDefault(item.id(), Set.of());
        Set<UUID> silent =
                interests.undeclared(List.of(item), all).getOrDefault(item.id(), Set.of());
        Set<UUID> out = new HashSet<>(recused);
        out.addAll(silent);
        var poll =
                new Poll(
                        Quorum.of(all, out, session.withoutQuorum()),
                        form.consensus(),
                        form.votes());
        Optional<Refusal> lost = poll.unheard(all, silent).or(() -> poll.refusal(all, recused));
        if (lost.isPresent()) {
            return new Outcome.Refused<>(lost.get());
        }
        if (form.motion() == Way.FAVOURABLE
                && credits.hold(item.request(), form.granted())
                        instanceof Outcome.Refused<Money>(Refusal noCredits)) {
            return new Outcome.Refused<>(noCredits);
        }
        return write(session, item, dossier, form, poll, poll.ballots(all, recused));
    }

    private Outcome<AgendaItem> write(
            CommitteeSession session,
            AgendaItem item,
            Application dossier,
            DecisionForm form,
            Poll poll,
            List<Ballot> said) {
        PersonId me = desk.person();
        var decision =
                new Decision(
                        form.motion(),
                        form.granted(),
                        form.refusalReason(),
                        form.reason(),
                        form.consensus(),
                        poll.count(Vote.FOR),
                        poll.count(Vote.AGAINST),
                        poll.count(Vote.ABSTAIN),
                        poll.quorum().present(),
                        poll.quorum().needed(),
                        clock.instant());
        if (!agenda.decide(item, decision, me)) {
            throw new IllegalStateException("Item " + item.id() + " changed under its lock");
        }
        ballots.replace(item.id(), said);
        duties.tookPart(dossier.id(), me, Duty.COMMITTEE);
        for (Seat voter : poll.quorum().voters()) {
            PersonId person = voter.person();
            if (person != null) {
                duties.tookPart(dossier.id(), person, Duty.COMMITTEE);
            }
        }
        journal.record(
                NewSessions.entry("committee.session.decide", session)
                        .changing(
                                null,
                                Map.of(
                                        "item", item.id().toString(),
                                        "outcome", decision.way(),
                                        "amount", decision.amount().toString(),
                                        "present", decision.present(),
                                        "needed", decision.needed()))
                        .because(decision.reason()));
        return Outcome.done(find(session.id(), item.id()));
    }

    /** Puts a decided item again: what was pre-reserved for it is free. */
    @Retried
    @Transactional
    public Outcome<AgendaItem> putAgain(UUID id, UUID itemId) {
        applications.lock(find(id, itemId).application());
        return switch (desk.toDo(id, CommitteeRights.MANAGE, Set.of(State.CONVENED))) {
            case Outcome.Refused<CommitteeSession>(Refusal refusal) ->
                    new Outcome.Refused<>(refusal);
            case Outcome.Done<CommitteeSession>(CommitteeSession session) -> {
                AgendaItem item = find(id, itemId);
                Optional<Refusal> barred =
                        duties.bars(item.application(), desk.person(), Duty.COMMITTEE);
                if (barred.isPresent()) {
                    yield new Outcome.Refused<>(barred.get());
                }
                if (item.isDecided()) {
                    credits.free(item.request());
                    agenda.reopen(itemId);
                    ballots.forget(itemId);
                    journal.record(
                            NewSessions.entry("committee.session.put-again", session)
                                    .changing(
                                            Map.of("item", itemId.toString()),
                                            Map.of("item", itemId.toString())));
                }
                yield Outcome.done(find(id, itemId));
            }
        };
    }

    private AgendaItem find(UUID id, UUID item) {
        return agenda.find(id, item).orElseThrow(() -> new NotFound("Item " + item));
    }
}
