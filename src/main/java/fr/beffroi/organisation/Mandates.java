package fr.beffroi.organisation;

import fr.beffroi.account.Grant;
import fr.beffroi.account.People;
import fr.beffroi.account.Permissions;
import fr.beffroi.account.Resource;
import fr.beffroi.account.Role;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.TimeOrderedUuid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mandates: an agent fills in for somebody who cannot, as long as the mandate lasts. The
 * organisation is written to when one begins, and may end it at any time; so may the agent. Where
 * somebody administers the organisation, it holds once they agreed ({@link MandateAgreements}).
 */
@Service
public class Mandates {

    private final MandateRows rows;
    private final OrganisationRows organisations;
    private final MandateMails mails;
    private final People people;
    private final Permissions permissions;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    Mandates(
            MandateRows rows,
            OrganisationRows organisations,
            MandateMails mails,
            People people,
            Permissions permissions,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.mails = mails;
        this.people = people;
        this.permissions = permissions;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /** What the mandate says. */
    public record Terms(String structure, String giver, String reason, LocalDate until) {}

    /**
     * Begins a mandate of the agent signed in, or answers with the one begun by the same paper.
     * Refused while another one for that organisation holds, or waits.
     */
    @Transactional
    public Outcome<Mandate> begin(Organisation organisation, Terms terms, StoredDocument document) {
        PersonId agent = actor.get().requirePerson();
        organisations.lock(organisation.id());
        LocalDate today = LocalDate.now(clock);
        Optional<Mandate> other = rows.open(agent, organisation.id(), today);
        if (other.isPresent()) {
            if (rows.isPaper(other.get().id(), document.sha256())) {
                return Outcome.done(other.get());
            }
            return Outcome.refused("mandate.refused.already", other.get().until());
        }
        var mandate =
                new Mandate(
                        TimeOrderedUuid.next(),
                        organisation.id(),
                        organisation.name(),
                        agent,
                        actor.get().displayName(),
                        terms.structure(),
                        terms.giver(),
                        terms.reason(),
                        today,
                        terms.until(),
                        document.id(),
                        document.fileName(),
                        null,
                        isAdministered(organisation.id()) ? null : clock.instant());
        rows.add(mandate, document);
        if (mandate.confirmedAt() != null) {
            people.give(agent, proxy(organisation.id()));
        }
        mails.begun(mandate);
        journal.record(
                AuditEntry.of("organisation.mandate-begin", "organisation", organisation.id())
                        .changing(
                                null,
                                Map.of(
                                        "mandate", mandate.id(),
                                        "agent", agent,
                                        "giver", terms.giver(),
                                        "until", terms.until(),
                                        "sha256", document.sha256()))
                        .because(terms.reason()));
        return Outcome.done(mandate);
    }

    private boolean isAdministered(OrganisationId organisation) {
        return !people.holding(Role.ORGANISATION_ADMIN, organisation).isEmpty();
    }

    /**
     * The mandate under which the person acts for that organisation today; none for who may hold
     * mandates no more.
     */
    public Optional<Mandate> inForce(PersonId agent, OrganisationId organisation) {
        LocalDate today = LocalDate.now(clock);
        return rows.open(agent, organisation, today)
                .filter(one -> one.isInForceOn(today))
                .filter(_ -> mayHold(agent));
    }

    private boolean mayHold(PersonId agent) {
        return people.grantsOf(agent).stream().anyMatch(held -> held.role() == Role.MEDIATION);
    }

    /**
     * Whether the person signed in acts for that organisation as one of its people, or as an agent
     * under a mandate that holds.
     */
    public boolean letsAct(OrganisationId organisation) {
        return actor.get().kind() != ActorKind.AGENT
                || inForce(actor.get().requirePerson(), organisation).isPresent();
    }

    /** The mandate of that id, in force or not. Whoever calls has checked the right to know it. */
    public Optional<Mandate> find(UUID id) {
        return rows.find(id);
    }

    /** Those of the agent signed in. */
    public List<Mandate> mine() {
        return rows.heldBy(actor.get().requirePerson());
    }

    /**
     * One of the agent signed in.
     *
     * @throws NotFound if it is another's
     */
    public Mandate mine(UUID id) {
        return rows.find(id)
                .filter(mandate -> mandate.agent().equals(actor.get().person()))
                .orElseThrow(() -> new NotFound("Mandate " + id));
    }

    /**
     * Those that an organisation gave.
     *
     * @throws NotFound for whoever does not act for it
     */
    public List<Mandate> of(OrganisationId organisation) {
        if (!permissions.allows(OrganisationRights.READ, Resource.of(organisation))) {
            throw new NotFound("Organisation " + organisation);
        }
        return rows.of(organisation);
    }

    /** Ends one of the agent signed in; ended already, it stays so. */
    @Transactional
    public void endMine(UUID id) {
        end(mine(id));
    }

    /**
     * Ends one that the organisation gave.
     *
     * @throws NotFound for whoever does not administer it
     */
    @Transactional
    public void end(OrganisationId organisation, UUID id) {
        if (!permissions.allows(OrganisationRights.CHANGE, Resource.of(organisation))) {
            throw new NotFound("Organisation " + organisation);
        }
        Mandate given =
                of(organisation).stream()
                        .filter(mandate -> mandate.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("Mandate " + id));
        if (end(given)) {
            people.find(given.agent()).ifPresent(agent -> mails.answered(given, agent, false));
        }
    }

    /** Answers whether it was not ended yet. */
    private boolean end(Mandate mandate) {
        organisations.lock(mandate.organisation());
        boolean ended = rows.end(mandate.id(), actor.get().requirePerson());
        if (ended) {
            people.take(mandate.agent(), proxy(mandate.organisation()));
            record("organisation.mandate-end", mandate);
        }
        return ended;
    }

    /** Takes the role from agents whose mandate is over; it gives nothing more since midnight. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    @Transactional
    public void settle() {
        // By organisation, each held first: another mandate may be beginning at this moment.
        for (Mandate over : rows.toSettle(LocalDate.now(clock))) {
            organisations.lock(over.organisation());
            if (rows.settle(over.id()) && inForce(over.agent(), over.organisation()).isEmpty()) {
                people.take(over.agent(), proxy(over.organisation()));
                record("organisation.mandate-over", over);
            }
        }
    }

    private void record(String action, Mandate mandate) {
        journal.record(
                AuditEntry.of(action, "organisation", mandate.organisation())
                        .changing(Map.of("mandate", mandate.id(), "agent", mandate.agent()), null));
    }

    static Grant proxy(OrganisationId organisation) {
        return Grant.forOrganisation(Role.ORGANISATION_PROXY, organisation);
    }
}
