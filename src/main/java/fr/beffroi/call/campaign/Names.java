package fr.beffroi.call.campaign;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.kernel.PersonId;
import java.util.HashMap;
import java.util.Map;

/** Names of people, each looked for once. */
public final class Names {
    private final People people;
    private final Map<PersonId, String> known = new HashMap<>();

    Names(People people) {
        this.people = people;
    }

    /** First name and surname; empty if the account is no more. */
    public String of(PersonId person) {
        return known.computeIfAbsent(
                person, id -> people.find(id).map(Person::displayName).orElse(""));
    }
}
