package fr.beffroi.organisation;

import fr.beffroi.account.Grant;
import fr.beffroi.account.People;
import fr.beffroi.account.Role;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Siret;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers organisations and finds those that a person acts for. */
@Service
public class OrganisationBooks implements Organisations {

    private final OrganisationRows rows;
    private final Register register;
    private final People people;
    private final AuditJournal journal;

    OrganisationBooks(
            OrganisationRows rows, Register register, People people, AuditJournal journal) {
        this.rows = rows;
        this.register = register;
        this.people = people;
        this.journal = journal;
    }

    @Override
    public Organisation get(OrganisationId id) {
        return rows.find(id).orElseThrow(() -> new NotFound("Organisation " + id));
    }

    @Override
    public List<Organisation> of(PersonId person) {
        Set<OrganisationId> mine = new LinkedHashSet<>();
        for (Grant grant : people.grantsOf(person)) {
            OrganisationId organisation = grant.organisation();
            if (organisation != null) {
                mine.add(organisation);
            }
        }
        return rows.findAll(mine);
    }

    /** The name under which the register knows this number, if it does. */
    public Optional<String> nameInRegister(Siret siret) {
        return register.find(siret).map(RegisterEntry::name);
    }

    /** Whether somebody has registered this organisation already. */
    public boolean isKnown(Siret siret) {
        return rows.find(siret).isPresent();
    }

    /** Adds an organisation as it is; nothing happens if it is there already. */
    public void record(Organisation organisation, Representative representative) {
        rows.add(organisation, representative);
    }

    /**
     * Registers the organisation for which the person will act, as administrator, editor and
     * signatory. Refused when it is registered already: its administrator then invites the person,
     * so that nobody takes an organisation over.
     */
    @Transactional
    public Outcome<OrganisationId> register(
            PersonId person, NewOrganisation typed, Representative representative) {
        Optional<RegisterEntry> known = register.find(typed.siret());
        var organisation =
                new Organisation(
                        OrganisationId.next(),
                        typed.siret(),
                        typed.rna(),
                        known.map(RegisterEntry::name).orElse(typed.name()),
                        typed.nature(),
                        typed.address(),
                        typed.commune(),
                        known.isPresent());
        if (!rows.add(organisation, representative)) {
            return Outcome.refused("organisation.refused.known");
        }
        give(person, organisation.id());
        journal.record(
                AuditEntry.of("organisation.register", "organisation", organisation.id())
                        .changing(null, organisation));
        return Outcome.done(organisation.id());
    }

    private void give(PersonId person, OrganisationId organisation) {
        for (Role role :
                List.of(
                        Role.ORGANISATION_ADMIN,
                        Role.ORGANISATION_EDITOR,
                        Role.ORGANISATION_SIGNATORY)) {
            people.give(person, Grant.forOrganisation(role, organisation));
        }
    }
}
