package fr.beffroi.call.change;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallReach;
import fr.beffroi.call.CallRights;
import fr.beffroi.call.CallStep;
import fr.beffroi.call.CallSteps;
import fr.beffroi.call.Calls;
import fr.beffroi.call.change.CallChange.State;
import fr.beffroi.call.change.ProposedChange.Extension;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.Retried;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Extends and cancels published calls. One person proposes and another settles; the head of the
 * service, who holds {@link CallRights#DECIDE}, decides at once.
 */
@Service
public class CallChanges {

    private final Calls calls;
    private final CallReach reach;
    private final CallChangeRows rows;
    private final CallDecisions decisions;
    private final CallSteps steps;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    CallChanges(
            Calls calls,
            CallReach reach,
            CallChangeRows rows,
            CallDecisions decisions,
            CallSteps steps,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.calls = calls;
        this.reach = reach;
        this.rows = rows;
        this.decisions = decisions;
        this.steps = steps;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /** The changes of a call, the last one first. */
    public List<CallChange> of(CallId call) {
        return rows.of(call);
    }

    /**
     * Proposes a change, or decides it at once where the person may. Refused on a cancelled call,
     * while another change is awaited, and for a closing that is not later.
     *
     * @throws NotFound if the call is outside the person's reach
     */
    @Retried
    @Transactional
    public Outcome<CallChange> propose(CallId id, ProposedChange what) {
        rows.lock(id);
        CallForProjects call = calls.get(id);
        reach.require(CallRights.CHANGE, call);
        boolean decides = reach.allows(CallRights.DECIDE, call);
        Instant now = clock.instant();
        Optional<Refusal> barred = bars(call, what, now);
        if (barred.isPresent()) {
            return new Outcome.Refused<>(barred.get());
        }
        if (rows.awaited(id).isPresent()) {
            return Outcome.refused("campaign.refused.awaited");
        }
        PersonId person = actor.get().requirePerson();
        var change =
                new CallChange(
                        UUID.randomUUID(),
                        id,
                        what,
                        State.PROPOSED,
                        call.closesAt(),
                        now,
                        person,
                        null,
                        null,
                        null);
        rows.insert(change);
        journal.record(AuditEntry.of("call.change-propose", "call", id).because(what.reason()));
        if (decides) {
            rows.settle(change.id(), State.DECIDED, now, person, "");
            decisions.apply(call, change.id(), what, now);
        }
        return Outcome.done(rows.find(change.id()).orElseThrow());
    }

    /**
     * Settles what somebody else proposed; asked again by the same person, it answers with what was
     * settled. Refused to the person who proposed it, and when it is settled otherwise.
     *
     * @param remark why it is refused
     * @throws NotFound if there is no such change within the person's reach
     */
    @Retried
    @Transactional
    public Outcome<CallChange> settle(CallId id, UUID changeId, boolean accepted, String remark) {
        rows.lock(id);
        CallForProjects call = calls.get(id);
        reach.require(CallRights.VALIDATE, call);
        CallChange change =
                rows.find(changeId)
                        .filter(found -> found.call().equals(id))
                        .orElseThrow(() -> new NotFound("Change " + changeId));
        PersonId person = actor.get().requirePerson();
        State wanted = accepted ? State.DECIDED : State.REFUSED;
        if (change.state() != State.PROPOSED) {
            return change.state() == wanted && person.equals(change.settledBy())
                    ? Outcome.done(change)
                    : Outcome.refused("campaign.refused.settled");
        }
        if (accepted && change.proposedBy().equals(person)) {
            return Outcome.refused("campaign.refused.same-person");
        }
        Instant now = clock.instant();
        Optional<Refusal> barred = accepted ? bars(call, change.what(), now) : Optional.empty();
        if (barred.isPresent()) {
            return new Outcome.Refused<>(barred.get());
        }
        rows.settle(changeId, wanted, now, person, remark);
        if (accepted) {
            decisions.apply(call, changeId, change.what(), now);
        } else {
            journal.record(AuditEntry.of("call.change-refuse", "call", id).because(remark));
        }
        return Outcome.done(rows.find(changeId).orElseThrow());
    }

    private Optional<Refusal> bars(CallForProjects call, ProposedChange what, Instant now) {
        if (call.isCancelled()) {
            return Optional.of(Refusal.because("campaign.refused.cancelled"));
        }
        if (steps.of(call.id()).stream().anyMatch(done -> done.step() == CallStep.ALL_DECIDED)) {
            return Optional.of(Refusal.because("campaign.refused.decided"));
        }
        if (what instanceof Extension later) {
            if (!later.closesAt().isAfter(call.closesAt())) {
                return Optional.of(Refusal.because("campaign.refused.earlier", call.closesAt()));
            }
            if (!later.closesAt().isAfter(now)) {
                return Optional.of(Refusal.because("campaign.refused.past"));
            }
        }
        return Optional.empty();
    }
}
