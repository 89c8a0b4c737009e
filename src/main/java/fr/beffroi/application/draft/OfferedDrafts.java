package fr.beffroi.application.draft;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.draft.Drafts.Begun;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.organisation.Organisation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Begins drafts with what another site filled in. */
@Service
public class OfferedDrafts {

    private final Drafts drafts;
    private final Applications applications;
    private final InvitedApplicants invited;
    private final DraftAnswers answers;
    private final DraftRows rows;
    private final Calls calls;
    private final CurrentActor actor;
    private final AuditJournal journal;

    OfferedDrafts(
            Drafts drafts,
            Applications applications,
            InvitedApplicants invited,
            DraftAnswers answers,
            DraftRows rows,
            Calls calls,
            CurrentActor actor,
            AuditJournal journal) {
        this.drafts = drafts;
        this.applications = applications;
        this.invited = invited;
        this.answers = answers;
        this.rows = rows;
        this.calls = calls;
        this.actor = actor;
        this.journal = journal;
    }

    /** The organisations for which the person signed in may apply. */
    public List<Organisation> organisations(CallForProjects call) {
        return invited.invitedOf(call);
    }

    /** Those of the organisations that have a draft for the call already. */
    public Set<OrganisationId> havingDraft(
            CallForProjects call, Collection<OrganisationId> organisations) {
        return rows.having(call.id(), organisations);
    }

    /**
     * Begins a draft with these values, each a proposal until its page is saved. In a draft that
     * exists they answer only what nobody has answered. What its form does not take is left out.
     *
     * @param another begins one more draft, even if there is one
     * @param values by name of field, as the other site gave them
     * @param site its name, as people know it
     * @return refused as the beginning of any draft is
     */
    @Transactional
    public Outcome<Begun> begin(
            CallForProjects call,
            OrganisationId organisation,
            boolean another,
            ObjectNode values,
            String site) {
        Outcome<Begun> begun = drafts.beginWith(call.code(), organisation, another, null);
        if (begun instanceof Done<Begun>(Begun draft)) {
            fill(applications.lock(draft.id()), draft.existing(), values, site);
        }
        return begun;
    }

    private void fill(Application draft, boolean existing, ObjectNode values, String site) {
        FormDefinition form = calls.form(draft.call(), draft.formVersion());
        ObjectNode offered = form.offered(values, Locale.FRENCH).answers();
        ObjectNode there = answers.all(draft.id());
        var source = new Source(Source.Kind.PARTNER, site);
        List<String> filled = new ArrayList<>();
        for (var answer : offered.properties()) {
            String field = answer.getKey();
            if (!existing || !there.hasNonNull(field)) {
                answers.propose(
                        draft.id(), field, answer.getValue(), actor.get().requirePerson(), source);
                filled.add(field);
            }
        }
        if (!filled.isEmpty()) {
            rows.describe(draft.id(), form.outline(form.state(answers.all(draft.id())).answers()));
        }
        journal.record(
                AuditEntry.of("application.prefill", "application", draft.id())
                        .changing(null, Map.of("from", site, "fields", filled)));
    }
}
