package fr.beffroi.testing;

import fr.beffroi.account.Grant;
import fr.beffroi.account.NewPerson;
import fr.beffroi.account.People;
import fr.beffroi.account.Role;
import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Scope;
import fr.beffroi.kernel.Siret;
import fr.beffroi.organisation.Organisation;
import fr.beffroi.organisation.OrganisationBooks;
import fr.beffroi.organisation.Representative;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People and organisations of one test's own. */
public final class Newcomers {

    private final People people;
    private final OrganisationBooks books;
    private final DemoPassword password;

    public Newcomers(People people, OrganisationBooks books, JdbcClient jdbc) {
        this.people = people;
        this.books = books;
        this.password = new DemoPassword(jdbc);
    }

    /** An association in the register, for which nobody acts yet. */
    public OrganisationId association(String name) {
        OrganisationId id = OrganisationId.next();
        books.record(
                new Organisation(
                        id,
                        someSiret(),
                        null,
                        name,
                        "ASSOCIATION",
                        "3 rue Verte, 62300 Lens",
                        "62498",
                        true),
                new Representative(
                        "Claude Mercier", "présidente", "03 21 00 00 00", "presidence@exemple.fr"));
        return id;
    }

    /** An applicant with an account, who holds these roles for the organisation. */
    public DemoPerson applicant(String firstName, OrganisationId organisation, Role... roles) {
        DemoPerson person = unknown(firstName);
        open(person);
        for (Role role : roles) {
            people.give(person.personId(), Grant.forOrganisation(role, organisation));
        }
        return person;
    }

    /** An agent with an account, who holds this role everywhere. */
    public DemoPerson agent(String firstName, Role role) {
        DemoPerson person =
                person(PersonId.next().value(), ActorKind.AGENT, firstName, someEmail(firstName));
        open(person);
        people.give(person.personId(), Grant.within(role, Scope.EVERYWHERE));
        return person;
    }

    private void open(DemoPerson person) {
        people.add(
                new NewPerson(
                        person.personId(),
                        person.kind(),
                        person.firstName(),
                        person.surname(),
                        person.email(),
                        "fr",
                        null));
        password.give(person.personId());
    }

    /** Someone without an account. */
    public DemoPerson unknown(String firstName) {
        return person(
                PersonId.next().value(), ActorKind.APPLICANT, firstName, someEmail(firstName));
    }

    private static String someEmail(String firstName) {
        return firstName.toLowerCase(Locale.ROOT) + UUID.randomUUID() + "@exemple.fr";
    }

    /** The account of that address, as the tests know people. */
    public DemoPerson withEmail(String email) {
        var found = people.withEmail(email).orElseThrow();
        return person(found.id().value(), ActorKind.APPLICANT, found.firstName(), email);
    }

    /** A valid number that no list holds. */
    public static Siret someSiret() {
        while (true) {
            long digits =
                    ThreadLocalRandom.current().nextLong(900_000_000_00000L, 999_999_999_99999L);
            var read = Siret.parse(String.valueOf(digits));
            if (read.isPresent()) {
                return read.get();
            }
        }
    }

    private static DemoPerson person(UUID id, ActorKind kind, String firstName, String email) {
        return new DemoPerson(
                firstName, "", id, kind, firstName, "Lemaire", email, "fr", List.of(), null);
    }
}
