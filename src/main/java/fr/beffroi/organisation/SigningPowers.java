package fr.beffroi.organisation;

import fr.beffroi.account.People;
import fr.beffroi.account.Permission;
import fr.beffroi.account.Permissions;
import fr.beffroi.account.Person;
import fr.beffroi.account.Resource;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Powers to sign. The legal representative, and whoever declared the organisation here, need none;
 * signatories made afterwards need one, unless theirs is the e-mail address of the representative.
 */
@Service
public class SigningPowers {

    /** A year typed with a wrong figure is caught; no power runs longer. */
    private static final Period LONGEST = Period.ofYears(10);

    private final SigningPowerRows rows;
    private final OrganisationRows organisations;
    private final People people;
    private final Permissions permissions;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    SigningPowers(
            SigningPowerRows rows,
            OrganisationRows organisations,
            People people,
            Permissions permissions,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.people = people;
        this.permissions = permissions;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /** From now on the person signs for that organisation only by a power. */
    void need(OrganisationId organisation, PersonId person) {
        rows.need(organisation, person);
    }

    /**
     * By what the person signs for that organisation today: nothing for who needs no power.
     * Refused, saying what to do, without one that holds.
     */
    private Outcome<Optional<SigningPower>> of(OrganisationId organisation, PersonId person) {
        if (!rows.needing(organisation).contains(person)
                || isRepresentative(organisation, person)) {
            return Outcome.done(Optional.empty());
        }
        LocalDate today = LocalDate.now(clock);
        List<SigningPower> all =
                rows.of(organisation).stream().filter(one -> one.person().equals(person)).toList();
        Optional<SigningPower> holds =
                all.stream().filter(one -> one.isInForceOn(today)).findFirst();
        if (holds.isPresent()) {
            return Outcome.done(holds);
        }
        return Outcome.refused(all.isEmpty() ? "power.refused.missing" : "power.refused.over");
    }

    /**
     * By what who acts signs for that organisation today; an agent signs by other means, and needs
     * none here.
     */
    public Outcome<Optional<SigningPower>> ofWhoActs(OrganisationId organisation) {
        return actor.get().kind() == ActorKind.APPLICANT
                ? of(organisation, actor.get().requirePerson())
                : Outcome.done(Optional.empty());
    }

    /** What keeps who acts from signing for that organisation today, if anything does. */
    public Optional<Refusal> bars(OrganisationId organisation) {
        return ofWhoActs(organisation) instanceof Refused<Optional<SigningPower>>(Refusal refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }

    /** The power of that id, in force or not. Whoever calls has checked the right to know it. */
    public Optional<SigningPower> find(UUID id) {
        return rows.find(id).stream().findFirst();
    }

    /**
     * Those of an organisation, the last given first.
     *
     * @throws NotFound for whoever does not act for it
     */
    public List<SigningPower> of(OrganisationId organisation) {
        allowed(organisation, OrganisationRights.READ);
        return rows.of(organisation);
    }

    /** Those who sign for it only by a power. */
    public Set<PersonId> needing(OrganisationId organisation) {
        return rows.needing(organisation);
    }

    /**
     * Gives a power in the place of that person's. Refused when its dates are missing or do not
     * follow each other.
     *
     * @throws NotFound for whoever does not administer the organisation
     */
    @Transactional
    public Outcome<PersonId> give(
            OrganisationId organisation,
            PersonId person,
            LocalDate dated,
            LocalDate until,
            StoredDocument document) {
        allowed(organisation, OrganisationRights.CHANGE);
        organisations.lock(organisation);
        PersonId by = actor.get().requirePerson();
        rows.revoke(organisation, person, by);
        rows.add(organisation, person, dated, until, document, by);
        journal.record(
                AuditEntry.of("organisation.power-give", "organisation", organisation)
                        .changing(
                                null,
                                Map.of(
                                        "person", person,
                                        "dated", dated,
                                        "until", until,
                                        "sha256", document.sha256())));
        return Outcome.done(person);
    }

    /** What is wrong with the dates of a power; nothing if all is right. */
    public Optional<String> wrong(@Nullable LocalDate dated, @Nullable LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        if (dated == null || dated.isAfter(today) || dated.isBefore(today.minus(LONGEST))) {
            return Optional.of("power.error.dated");
        }
        return until == null || until.isBefore(today) || until.isAfter(today.plus(LONGEST))
                ? Optional.of("power.error.until")
                : Optional.empty();
    }

    /** Takes back the power of that person; taken back already, it stays so. */
    @Transactional
    public void revoke(OrganisationId organisation, PersonId person) {
        allowed(organisation, OrganisationRights.CHANGE);
        if (rows.revoke(organisation, person, actor.get().requirePerson()) > 0) {
            journal.record(
                    AuditEntry.of("organisation.power-revoke", "organisation", organisation)
                            .changing(Map.of("person", person), null));
        }
    }

    /** By the confirmed e-mail address: a name is what its bearer typed. */
    private boolean isRepresentative(OrganisationId organisation, PersonId person) {
        String address = people.find(person).map(Person::email).orElse("");
        return organisations
                .sheet(organisation)
                .map(sheet -> sheet.representative().email())
                .filter(known -> known != null && known.strip().equalsIgnoreCase(address))
                .isPresent();
    }

    void allowed(OrganisationId organisation, Permission permission) {
        if (!permissions.allows(permission, Resource.of(organisation))) {
            throw new NotFound("Organisation " + organisation);
        }
    }
}
