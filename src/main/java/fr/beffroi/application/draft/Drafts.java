package fr.beffroi.application.draft;

import fr.beffroi.account.Permissions;
import fr.beffroi.account.Resource;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.organisation.Mandates;
import fr.beffroi.organisation.Organisation;
import fr.beffroi.organisation.Organisations;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins and gives up drafts. */
@Service
public class Drafts {

    private final Calls calls;
    private final Organisations organisations;
    private final InvitedApplicants invited;
    private final Applications applications;
    private final Permissions permissions;
    private final DraftRows rows;
    private final Copies copies;
    private final CurrentActor actor;
    private final AuditJournal journal;
    private final Clock clock;
    private final Mandates mandates;

    Drafts(
            Calls calls,
            Organisations organisations,
            InvitedApplicants invited,
            Applications applications,
            Permissions permissions,
            DraftRows rows,
            Copies copies,
            CurrentActor actor,
            AuditJournal journal,
            Clock clock,
            Mandates mandates) {
        this.calls = calls;
        this.organisations = organisations;
        this.invited = invited;
        this.applications = applications;
        this.permissions = permissions;
        this.rows = rows;
        this.copies = copies;
        this.actor = actor;
        this.journal = journal;
        this.clock = clock;
        this.mandates = mandates;
    }

    /**
     * A draft to fill in.
     *
     * @param existing whether it had been begun before
     */
    public record Begun(ApplicationId id, boolean existing) {}

    /**
     * Begins a draft, or goes on with the one that the organisation already has for this call.
     *
     * @param another begins one more, even if there is one
     */
    @Transactional
    public Outcome<Begun> begin(String callCode, OrganisationId organisationId, boolean another) {
        CallForProjects call =
                calls.findByCode(callCode).orElseThrow(() -> new NotFound("Call " + callCode));
        if (!permissions.allows(ApplicationRights.EDIT, Resource.of(organisationId))
                || !mandates.letsAct(organisationId)) {
            throw new NotFound("Organisation " + organisationId);
        }
        Organisation organisation = organisations.get(organisationId);
        if (!invited.isInvited(call, organisation)) {
            throw new NotFound("Call " + callCode);
        }
        rows.waitForMyTurn(call.id(), organisationId);
        Optional<ApplicationId> existing = rows.find(call.id(), organisationId);
        if (existing.isPresent() && !another) {
            return Outcome.done(new Begun(existing.get(), true));
        }
        if (call.standing().cancellation() != null) {
            return Outcome.refused(
                    "draft.refused.cancelled",
                    call.title(),
                    call.standing().cancellation().reason());
        }
        if (!call.isOpenAt(clock.instant())) {
            return Outcome.refused("draft.refused.closed", call.title());
        }
        ApplicationId id = ApplicationId.next();
        rows.insert(id, call, organisation, actor.get().requirePerson());
        underMandate(id, organisationId);
        journal.record(
                AuditEntry.of("application.begin", "application", id)
                        .changing(null, Map.of("call", call.code())));
        return Outcome.done(new Begun(id, false));
    }

    /** Address of the first page of its form. */
    public String firstPage(ApplicationId id) {
        Application draft = applications.get(id);
        FormDefinition form = calls.form(draft.call(), draft.formVersion());
        return "/demandes/" + id + "/formulaire/" + form.sections().getFirst().id();
    }

    private void underMandate(ApplicationId id, OrganisationId organisation) {
        if (actor.get().kind() == ActorKind.AGENT) {
            mandates.inForce(actor.get().requirePerson(), organisation)
                    .ifPresent(mandate -> rows.underMandate(id, mandate.id()));
        }
    }

    /** Whether the person could edit this draft, and it was given up. */
    public boolean isGivenUp(ApplicationId id) {
        return rows.organisationOfGivenUp(id)
                .filter(owner -> permissions.allows(ApplicationRights.EDIT, Resource.of(owner)))
                .isPresent();
    }

    /**
     * The same, with answers to begin with: every lasting one of the model; without a model, what
     * the organisation said of itself in its last application. A draft that exists stays as it is.
     *
     * @param model an application of the same organisation
     */
    @Transactional
    public Outcome<Begun> beginWith(
            String callCode,
            OrganisationId organisation,
            boolean another,
            @Nullable ApplicationId model) {
        Application from = model == null ? null : model(organisation, model);
        Outcome<Begun> begun = begin(callCode, organisation, another || from != null);
        if (begun instanceof Done<Begun>(Begun(ApplicationId id, boolean existing)) && !existing) {
            fill(applications.get(id), from);
        }
        return begun;
    }

    private Application model(OrganisationId organisation, ApplicationId id) {
        Application model = applications.allowed(id, ApplicationRights.EDIT);
        if (!model.organisation().equals(organisation)) {
            throw new NotFound("Application " + id + " of " + organisation);
        }
        return model;
    }

    private void fill(Application draft, @Nullable Application model) {
        PersonId person = actor.get().requirePerson();
        if (model != null) {
            copies.all(draft, model, person);
            journal.record(
                    AuditEntry.of("application.copy", "application", draft.id())
                            .changing(null, Map.of("from", model.id().toString())));
        } else {
            copies.last(draft)
                    .map(applications::get)
                    .ifPresent(last -> copies.ofOrganisation(draft, last, person));
        }
    }

    /** Gives up a draft; refused once submitted. */
    @Transactional
    public Outcome<ApplicationId> abandon(ApplicationId id) {
        applications.allowed(id, ApplicationRights.EDIT);
        Application application = applications.lock(id);
        if (!application.isDraft()) {
            return Outcome.refused("draft.refused.submitted");
        }
        rows.abandon(id);
        journal.record(AuditEntry.of("application.abandon", "application", id));
        return Outcome.done(id);
    }
}
