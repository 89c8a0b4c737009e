package fr.beffroi.testing;

import fr.beffroi.account.Grant;
import fr.beffroi.account.NewPerson;
import fr.beffroi.account.People;
import fr.beffroi.account.Role;
import fr.beffroi.authority.Delegation;
import fr.beffroi.authority.Signatories;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Seed;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives the people of the demonstration their accounts, roles and delegations. */
@Order(1000)
public class DemoPeopleSeed implements Seed {

    private final People people;
    private final Signatories signatories;
    private final DemoPassword password;

    DemoPeopleSeed(People people, Signatories signatories, JdbcClient jdbc) {
        this.people = people;
        this.signatories = signatories;
        this.password = new DemoPassword(jdbc);
    }

    @Override
    public void load() {
        DemoPeople.all().forEach(this::add);
        password.give(DemoPeople.all().stream().map(DemoPerson::personId).toList());
    }

    private void add(DemoPerson person) {
        people.add(
                new NewPerson(
                        person.personId(),
                        person.kind(),
                        person.firstName(),
                        person.surname(),
                        person.email(),
                        person.locale(),
                        null));
        person.grants().forEach(held -> people.give(person.personId(), grant(held)));
        DemoPerson.Signs signs = person.delegation();
        if (signs != null) {
            signatories.record(delegation(person, signs), null);
        }
    }

    private static Grant grant(DemoPerson.Held held) {
        UUID organisation = held.organisation();
        Role role = Role.valueOf(held.role());
        return organisation == null
                ? Grant.within(role, held.scope())
                : Grant.forOrganisation(role, new OrganisationId(organisation));
    }

    private static Delegation delegation(DemoPerson person, DemoPerson.Signs signs) {
        return new Delegation(
                person.personId(),
                signs.authority(),
                signs.service(),
                signs.function(),
                signs.capacity(),
                signs.reference(),
                ceiling(signs.ceiling()),
                signs.from(),
                null);
    }

    private static @Nullable Money ceiling(@Nullable BigDecimal euros) {
        return euros == null ? null : new Money(euros);
    }
}
