package fr.beffroi.call.campaign;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.CallRights;
import fr.beffroi.call.campaign.Checklist.Checked;
import fr.beffroi.call.campaign.Preparation.State;
import fr.beffroi.call.course.CallProcess;
import fr.beffroi.call.course.CampaignTasks;
import fr.beffroi.call.kind.TypedDates;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.Retried;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From the draft of a call to its publication. Whoever wrote anything of the version, or sent it,
 * does not validate it.
 */
@Service
public class Validation {

    private static final Outcome<CallId> CANCELLED = Outcome.refused("campaign.refused.cancelled");

    private final Preparations preparations;
    private final PreparationRows rows;
    private final PartRows parts;
    private final Checklist checklist;
    private final Publishing publishing;
    private final CallProcess process;
    private final CampaignTasks tasks;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    Validation(
            Preparations preparations,
            PreparationRows rows,
            PartRows parts,
            Checklist checklist,
            Publishing publishing,
            CallProcess process,
            CampaignTasks tasks,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.preparations = preparations;
        this.rows = rows;
        this.parts = parts;
        this.checklist = checklist;
        this.publishing = publishing;
        this.process = process;
        this.tasks = tasks;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /** Sends a draft to be validated; refused while anything bars it. */
    @Retried
    @Transactional
    public Outcome<CallId> send(CallId id) {
        Preparation call = preparations.lock(id, CallRights.PREPARE);
        if (call.cancelled()) {
            return CANCELLED;
        }
        if (call.state() == State.TO_VALIDATE) {
            return Outcome.done(id);
        }
        if (call.state() != State.DRAFT) {
            return Outcome.refused("campaign.refused.state");
        }
        Checked checked = checklist.check(call);
        if (!checked.isReady()) {
            return Outcome.refused("campaign.refused.incomplete");
        }
        PersonId person = actor.get().requirePerson();
        Optional<Refusal> held = tasks.barred(id, CampaignTasks.PREPARE, person);
        if (held.isPresent()) {
            return new Outcome.Refused<>(held.get());
        }
        rows.move(id, State.TO_VALIDATE, clock.instant(), person, null, null);
        journal.record(AuditEntry.of("call.send", "call", id));
        tasks.complete(id, CampaignTasks.PREPARE, person, checked.control());
        return Outcome.done(id);
    }

    /** Takes back what awaits its validation or its publication, to change it. */
    @Retried
    @Transactional
    public Outcome<CallId> takeBack(CallId id) {
        Preparation call = preparations.lock(id, CallRights.PREPARE);
        if (call.cancelled()) {
            return CANCELLED;
        }
        if (call.state() == State.DRAFT) {
            return Outcome.done(id);
        }
        if (call.state() != State.TO_VALIDATE && call.state() != State.VALIDATED) {
            return Outcome.refused("campaign.refused.state");
        }
        rows.move(id, State.DRAFT, clock.instant(), null, null, null);
        journal.record(AuditEntry.of("call.take-back", "call", id));
        process.takenBack(id, call.revision());
        return Outcome.done(id);
    }

    /** Sends it back to those who prepare it, with a remark. */
    @Retried
    @Transactional
    public Outcome<CallId> sendBack(CallId id, String remark) {
        Preparation call = preparations.lock(id, CallRights.VALIDATE);
        if (call.state() != State.TO_VALIDATE) {
            return Outcome.refused("campaign.refused.state");
        }
        if (remark.isBlank()) {
            return Outcome.refused("campaign.refused.no-remark");
        }
        PersonId person = actor.get().requirePerson();
        Optional<Refusal> held = tasks.barred(id, CampaignTasks.APPROVE, person);
        if (held.isPresent()) {
            return new Outcome.Refused<>(held.get());
        }
        rows.move(id, State.DRAFT, clock.instant(), null, remark, person);
        journal.record(AuditEntry.of("call.send-back", "call", id).because(remark));
        tasks.complete(id, CampaignTasks.APPROVE, person, Map.of("approvalOutcome", "SENT_BACK"));
        return Outcome.done(id);
    }

    /**
     * Validates: in force at once, or at its date of publication. Asked again by the same person,
     * it is done.
     *
     * @param seen revision that the person read; refused if it changed since
     * @param tellDrafts whether those who have a draft are told of a new version of the form
     */
    @Retried
    @Transactional
    public Outcome<CallId> validate(CallId id, int seen, boolean tellDrafts) {
        Preparation call = preparations.lock(id, CallRights.VALIDATE);
        PersonId person = actor.get().requirePerson();
        if (call.cancelled()) {
            return CANCELLED;
        }
        if (call.state() == State.VALIDATED || call.state() == State.PUBLISHED) {
            return person.equals(call.validatedBy())
                    ? Outcome.done(id)
                    : Outcome.refused("campaign.refused.state");
        }
        if (call.state() != State.TO_VALIDATE || call.revision() != seen) {
            return Outcome.refused("campaign.refused.state");
        }
        if (writers(call).contains(person)) {
            return Outcome.refused("campaign.refused.author");
        }
        if (!checklist.check(call).isReady()) {
            return Outcome.refused("campaign.refused.incomplete");
        }
        Optional<Refusal> held = tasks.barred(id, CampaignTasks.APPROVE, person);
        if (held.isPresent()) {
            return new Outcome.Refused<>(held.get());
        }
        // As exact as the database keeps it: rounded up, it would seem to be still to come.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant publishAt = publishAt(call, now);
        rows.validate(call, person, now, publishAt, tellDrafts);
        journal.record(AuditEntry.of("call.validate", "call", id));
        String outcome = publishAt.isAfter(now) ? "PUBLISH_LATER" : "PUBLISH_NOW";
        tasks.complete(id, CampaignTasks.APPROVE, person, Map.of("approvalOutcome", outcome));
        // A new version of a call whose process is further has no task.
        publishing.publishIfDue(id, now);
        return Outcome.done(id);
    }

    /** Who may not validate this version. */
    public Set<PersonId> writers(Preparation call) {
        Set<PersonId> writers = parts.writers(call.id(), call.validatedAt());
        if (call.validatedAt() == null) {
            writers.add(call.createdBy());
        }
        PersonId sender = call.sentBy();
        if (sender != null) {
            writers.add(sender);
        }
        return writers;
    }

    /** Gives up a draft that was never published. */
    @Retried
    @Transactional
    public Outcome<CallId> giveUp(CallId id) {
        Preparation call = preparations.lock(id, CallRights.PREPARE);
        if (call.state() != State.DRAFT || call.validatedAt() != null) {
            return Outcome.refused("campaign.refused.state");
        }
        rows.move(id, State.GIVEN_UP, clock.instant(), null, null, null);
        journal.record(AuditEntry.of("call.give-up", "call", id));
        process.givenUp(id);
        return Outcome.done(id);
    }

    /** The day of publication that was typed; at once if there is none, or it has come. */
    private Instant publishAt(Preparation call, Instant now) {
        LocalDate day =
                TypedDates.read(call.typed(Part.DATES).getOrDefault("publishOn", "")).orElse(null);
        if (day == null) {
            return now;
        }
        Instant at = day.atStartOfDay(clock.getZone()).toInstant();
        return at.isAfter(now) ? at : now;
    }
}
