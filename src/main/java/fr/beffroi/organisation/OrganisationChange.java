package fr.beffroi.organisation;

import fr.beffroi.account.Permission;
import fr.beffroi.account.Permissions;
import fr.beffroi.account.Resource;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.process.Retried;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows and changes what is known of an organisation: its seat and its legal representative. The
 * SIRET never changes (another establishment is another organisation), nor does a name that the
 * register gives. Dossiers already submitted keep what they were submitted with, until the service
 * that examines them has validated the change.
 */
@Service
public class OrganisationChange {

    private final OrganisationRows rows;
    private final Permissions permissions;
    private final AuditJournal journal;
    private final ApplicationEventPublisher events;

    OrganisationChange(
            OrganisationRows rows,
            Permissions permissions,
            AuditJournal journal,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.permissions = permissions;
        this.journal = journal;
        this.events = events;
    }

    /**
     * @throws NotFound for whoever does not act for it
     */
    public OrganisationSheet sheet(OrganisationId id) {
        return allowed(id, OrganisationRights.READ);
    }

    public boolean mayChange(OrganisationId id) {
        return permissions.allows(OrganisationRights.CHANGE, Resource.of(id));
    }

    /**
     * Refused when somebody else changed it since the person's page was shown. Its open dossiers
     * learn of it in the same transaction, with their processes.
     *
     * @param typed its form has no error
     * @param revision that the page showed
     * @throws NotFound for whoever may not change it
     */
    @Retried
    @Transactional
    public Outcome<OrganisationId> change(
            OrganisationId id, NewOrganisation typed, Representative representative, int revision) {
        OrganisationSheet before = allowed(id, OrganisationRights.CHANGE);
        Organisation old = before.organisation();
        var changed =
                new Organisation(
                        id,
                        old.siret(),
                        typed.rna(),
                        old.verified() ? old.name() : typed.name(),
                        typed.nature(),
                        typed.address(),
                        typed.commune(),
                        old.verified());
        if (!rows.change(changed, representative, revision)) {
            return Outcome.refused("organisation.refused.changed");
        }
        journal.record(
                AuditEntry.of("organisation.change", "organisation", id)
                        .changing(
                                state(old, before.representative()),
                                state(changed, representative)));
        events.publishEvent(
                new OrganisationChanged(
                        id,
                        old.name(),
                        changed.name(),
                        before.representative(),
                        representative,
                        false));
        return Outcome.done(id);
    }

    private OrganisationSheet allowed(OrganisationId id, Permission permission) {
        if (!permissions.allows(permission, Resource.of(id))) {
            throw new NotFound("Organisation " + id);
        }
        return rows.sheet(id).orElseThrow(() -> new NotFound("Organisation " + id));
    }

    private static Map<String, Object> state(Organisation organisation, Representative person) {
        return Map.of("organisation", organisation, "representative", person);
    }
}
