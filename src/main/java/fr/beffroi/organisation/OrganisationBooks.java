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
import fr.beffroi.kernel.Rna;
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

    /** What the register says of this number; may take some seconds. */
    public RegisterAnswer lookUp(Siret siret) {
        return register.find(siret);
    }

    /** What the register says of this association; may take some seconds. */
    public RegisterAnswer lookUp(Rna rna) {
        return register.find(rna);
    }

    /** Whether somebody has registered this organisation already. */
    public boolean isKnown(Siret siret) {
        return find(siret).isPresent();
    }

    /** The organisation registered under this number, if any. */
    public Optional<Organisation> find(Siret siret) {
        return rows.find(siret);
    }

    /** Adds an organisation as it is; nothing happens if it is there already. */
    public void record(Organisation organisation, Representative representative) {
        rows.add(
                organisation,
                representative,
                organisation.verified() ? RegisterState.FOUND : RegisterState.UNKNOWN);
    }

    /**
     * Registers the organisation for which the person will act, as administrator, editor and
     * signatory. Refused when it is registered already: its administrator then invites the person,
     * so that nobody takes an organisation over. Refused too when its establishment is closed.
     *
     * @param answer of the register about its SIRET, asked before
     */
    @Transactional
    public Outcome<OrganisationId> register(
            PersonId person,
            NewOrganisation typed,
            Representative representative,
            RegisterAnswer answer) {
        Outcome<OrganisationId> recorded = record(typed, representative, answer);
        if (recorded instanceof Outcome.Done<OrganisationId>(OrganisationId id)) {
            give(person, id);
        }
        return recorded;
    }

    /**
     * Records an organisation for which nobody acts here yet: one that applied on paper.
     *
     * @param answer of the register about its SIRET, asked before
     */
    @Transactional
    public Outcome<OrganisationId> record(
            NewOrganisation typed, Representative representative, RegisterAnswer answer) {
        if (answer.state() == RegisterState.CLOSED) {
            return Outcome.refused("organisation.refused.closed");
        }
        Optional<RegisterEntry> known = answer.first();
        var organisation =
                new Organisation(
                        OrganisationId.next(),
                        typed.siret(),
                        known.map(RegisterEntry::rna).orElse(typed.rna()),
                        known.map(RegisterEntry::name).orElse(typed.name()),
                        typed.nature(),
                        typed.address(),
                        typed.commune(),
                        answer.state().isVerified());
        if (!rows.add(organisation, representative, answer.state())) {
            return Outcome.refused("organisation.refused.known");
        }
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
