package fr.beffroi.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Scope;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@ServiceTest
class PeopleTest {

    private static final Scope SOMEWHERE = new Scope("TEST-1", "FIPD", "62", "BPD");

    @Autowired private People people;
    @Autowired private Permissions permissions;
    @Autowired private CurrentActor currentActor;
    @Autowired private PasswordEncoder passwords;
    @Autowired private JdbcClient jdbc;

    private PersonId person;

    @BeforeEach
    void somebody() {
        person = PersonId.next();
        people.add(newPerson(person, "Rose-" + person + "@demo.beffroi.invalid"));
    }

    @AfterEach
    void leave() {
        DemoPeople.actAsNobody();
    }

    @Test
    void aPersonIsFoundByIdentifierOrEmail() {
        assertThat(people.find(person)).get().extracting(Person::displayName).isEqualTo("Rose Thé");
        assertThat(people.withEmail("ROSE-" + person + "@demo.beffroi.invalid")).isPresent();
        assertThat(people.find(PersonId.next())).isEmpty();
    }

    @Test
    void anEmailBelongsToOnePersonWhateverItsCase() {
        PersonId second = PersonId.next();
        people.add(newPerson(second, "ROSE-" + person + "@demo.beffroi.invalid"));
        assertThat(people.find(second)).isEmpty();
    }

    @Test
    void passwordsAreKeptAsArgon2id() {
        String hash =
                jdbc.sql("select password_hash from person where id = :id")
                        .param("id", person.value())
                        .query((row, number) -> row.getString(1))
                        .single();
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("a long password", hash)).isTrue();
    }

    @Test
    void aPasswordNeverShowsInALog() {
        assertThat(newPerson(person, "a@b.invalid")).asString().doesNotContain("a long password");
    }

    @Test
    void aRoleIsGivenOnceAndWrittenInTheJournal() {
        people.give(person, Grant.within(Role.INSTRUCTION, SOMEWHERE));
        people.give(person, Grant.within(Role.INSTRUCTION, SOMEWHERE));
        assertThat(people.grantsOf(person))
                .containsExactly(Grant.within(Role.INSTRUCTION, SOMEWHERE));
        assertThat(journal()).containsExactly("person.account", "person.grant");
    }

    @Test
    void aRoleForAnOrganisationNamesIt() {
        Grant grant = Grant.forOrganisation(Role.ORGANISATION_EDITOR, OrganisationId.next());
        people.give(person, grant);
        assertThat(people.grantsOf(person)).containsExactly(grant);
    }

    @Test
    void peopleAreFoundByRoleWithinAScope() {
        people.give(person, Grant.within(Role.AVIS, new Scope("TEST-2", null, "62", null)));
        assertThat(holding(Role.AVIS, new Scope("TEST-2", "FIPD", "62", "BPD"))).contains(person);
        assertThat(holding(Role.AVIS, new Scope("TEST-2", "FIPD", "59", "BPD"))).isEmpty();
        assertThat(holding(Role.SIGNATURE, new Scope("TEST-2", "FIPD", "62", "BPD"))).isEmpty();
    }

    @Test
    void withoutAPersonTheServiceActsAndMayNothing() {
        assertThat(currentActor.get().kind()).isEqualTo(ActorKind.SYSTEM);
        assertThat(permissions.allowsSomewhere(new Permission("application.read"))).isFalse();
    }

    @Test
    void theSignedInPersonActs() {
        DemoPeople.actAs(DemoPeople.OFFICER);
        assertThat(currentActor.get().requirePerson()).isEqualTo(DemoPeople.OFFICER.personId());
        assertThat(permissions.allowsSomewhere(new Permission("dossier.read"))).isTrue();
        assertThat(permissions.allowsSomewhere(new Permission("nobody.has.this"))).isFalse();
    }

    private List<PersonId> holding(Role role, Scope scope) {
        return people.holding(role, scope).stream().map(Person::id).toList();
    }

    private static NewPerson newPerson(PersonId id, String email) {
        return new NewPerson(id, ActorKind.AGENT, "Rose", "Thé", email, "fr", "a long password");
    }

    private List<String> journal() {
        return jdbc.sql(
                        """
                        select action from audit_entry
                        where object_kind = 'person' and object_id = :person order by id
                        """)
                .param("person", person.toString())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
