package fr.beffroi.application.submission;

import fr.beffroi.account.People;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.application.Paper;
import fr.beffroi.application.PaperRule;
import fr.beffroi.application.Papers;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.dossier.Seals;
import fr.beffroi.application.draft.DraftCheck;
import fr.beffroi.application.draft.DraftCheck.Checked;
import fr.beffroi.application.draft.DraftRows;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.integrity.Duty;
import fr.beffroi.integrity.SeparationOfDuties;
import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.organisation.Invitations;
import fr.beffroi.organisation.Mandate;
import fr.beffroi.organisation.Mandates;
import fr.beffroi.organisation.Organisation;
import fr.beffroi.organisation.Organisations;
import fr.beffroi.organisation.SigningPower;
import fr.beffroi.organisation.SigningPowers;
import fr.beffroi.process.Processes;
import fr.beffroi.process.Retried;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Submits an application, all or nothing: answers and files checked and sealed, number taken, one
 * funding request per funder, the instruction service let in, the fact told, the process started.
 */
@Service
public class Submission {

    private final Applications applications;
    private final Calls calls;
    private final DraftCheck check;
    private final Seals seals;
    private final Numbers numbers;
    private final SubmissionRows rows;
    private final FunderRequests funders;
    private final Facts facts;
    private final Processes processes;
    private final Organisations organisations;
    private final People people;
    private final SeparationOfDuties duties;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Papers papers;
    private final PaperRule paperRule;
    private final Invitations invitations;
    private final Mandates mandates;
    private final DraftRows drafts;
    private final SigningPowers powers;

    Submission(
            Applications applications,
            Calls calls,
            DraftCheck check,
            Seals seals,
            Numbers numbers,
            SubmissionRows rows,
            FunderRequests funders,
            Facts facts,
            Processes processes,
            Organisations organisations,
            People people,
            SeparationOfDuties duties,
            AuditJournal journal,
            CurrentActor actor,
            Papers papers,
            PaperRule paperRule,
            Invitations invitations,
            Mandates mandates,
            DraftRows drafts,
            SigningPowers powers) {
        this.applications = applications;
        this.calls = calls;
        this.check = check;
        this.seals = seals;
        this.numbers = numbers;
        this.rows = rows;
        this.funders = funders;
        this.facts = facts;
        this.processes = processes;
        this.organisations = organisations;
        this.people = people;
        this.duties = duties;
        this.journal = journal;
        this.actor = actor;
        this.papers = papers;
        this.paperRule = paperRule;
        this.invitations = invitations;
        this.mandates = mandates;
        this.drafts = drafts;
        this.powers = powers;
    }

    /**
     * Submits, once: asked again, it answers with the application as submitted the first time.
     * Refused when the call was closed at the moment of reception, or something is missing. A paper
     * was received on its day, complete or not: what misses is asked for afterwards (CRPA L114-5).
     *
     * @param receivedAt moment at which the request reached the service, before any check
     */
    @Retried
    @Transactional
    public Outcome<Application> submit(ApplicationId id, Instant receivedAt, Locale locale) {
        applications.allowed(id, ApplicationRights.SUBMIT);
        Application draft = applications.lock(id);
        if (!draft.isDraft()) {
            return Outcome.done(draft);
        }
        Checked checked = check.check(draft, locale);
        CallForProjects call = calls.hold(draft.call());
        if (call.standing().cancellation() != null) {
            return Outcome.refused(
                    "submission.refused.cancelled", call.standing().cancellation().reason());
        }
        Paper paper = papers.of(draft).orElse(null);
        if (paper == null ? !call.isOpenAt(receivedAt) : !paperRule.isInTime(call, paper)) {
            return Outcome.refused("submission.refused.closed");
        }
        if (!checked.isReceivable()) {
            return Outcome.refused("submission.refused.incomplete");
        }
        switch (powers.ofWhoActs(draft.organisation())) {
            case Refused<Optional<SigningPower>>(Refusal refusal) -> {
                return new Refused<>(refusal);
            }
            case Done<Optional<SigningPower>>(Optional<SigningPower> power) ->
                    power.ifPresent(one -> drafts.byPower(id, one.id()));
        }
        Instant received = paper == null ? receivedAt : paper.receivedAt(receivedAt);
        return Outcome.done(receive(draft, checked, received, paper));
    }

    /** Under which an agent submits. */
    private Optional<Mandate> mandateOf(Application draft, @Nullable Paper paper) {
        return paper != null || actor.get().kind() != ActorKind.AGENT
                ? Optional.empty()
                : mandates.inForce(actor.get().requirePerson(), draft.organisation());
    }

    private Application receive(
            Application draft, Checked checked, Instant receivedAt, @Nullable Paper paper) {
        ApplicationId id = draft.id();
        CallForProjects call = checked.call();
        Organisation organisation = organisations.get(draft.organisation());
        PersonId person = actor.get().requirePerson();
        rows.pin(id, call.ruleSet(), organisation, checked.outline());
        SealedVersion sealed = seals.sealFirst(id, checked.form().submitted(checked.answers()));
        duties.tookPart(id, person, paper == null ? Duty.APPLICANT : Duty.ENTRY);
        String address = paper == null ? people.find(person).orElseThrow().email() : paper.email();
        rows.submit(id, receivedAt, person, address);
        Optional<Mandate> mandate = mandateOf(draft, paper);
        mandate.ifPresent(one -> drafts.underMandate(id, one.id()));
        funders.ask(id, call, checked.outline(), receivedAt);
        processes.start(
                "application-intake", id.toString(), StartVariables.of(draft, call, receivedAt));
        // Late: all who deposit for the scheme wait here for one another until the commit.
        String number = numbers.next(call);
        rows.number(id, number);
        Application submitted = applications.lock(id);
        facts.tell(
                id,
                "application.submitted",
                SubmissionFact.of(
                        submitted,
                        organisation,
                        sealed,
                        checked.outline().actions(),
                        mandate.isPresent()));
        if (paper != null && !paper.email().isEmpty()) {
            invitations.inviteFirst(organisation.id(), paper.email());
        }
        journal.record(
                AuditEntry.of("application.submit", "application", id)
                        .changing(
                                null,
                                Map.of(
                                        "number", number,
                                        "seal", sealed.seal(),
                                        "channel", draft.channel(),
                                        "mandate",
                                                mandate.map(one -> one.id().toString())
                                                        .orElse(""))));
        return submitted;
    }
}
