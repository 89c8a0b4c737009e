package fr.beffroi.worklist.web;

import static java.util.stream.Collectors.toMap;

import fr.beffroi.account.Grant;
import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.account.Role;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Scope;
import fr.beffroi.worklist.WorklistRights;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Those who do the same tasks. */
@Component
class Colleagues {

    private final People people;

    Colleagues(People people) {
        this.people = people;
    }

    /**
     * Who holds one of the person's functions in the same service, by surname; never the person.
     */
    List<Person> of(PersonId person) {
        return functions(person).stream()
                .flatMap(grant -> people.holding(grant.role(), grant.scope()).stream())
                .filter(other -> !other.id().equals(person))
                .collect(toMap(Person::id, other -> other, (first, _) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing(Person::surname).thenComparing(Person::firstName))
                .toList();
    }

    /** The same with the person first. */
    List<Choice> withMyself(PersonId person, String myself) {
        List<Choice> all = new java.util.ArrayList<>(choices(person));
        all.addFirst(new Choice(person.toString(), myself));
        return all;
    }

    List<Choice> choices(PersonId person) {
        return of(person).stream()
                .map(other -> new Choice(other.id().toString(), other.displayName()))
                .toList();
    }

    /** The colleague of that id; empty for anybody else. */
    Optional<Person> find(PersonId person, String id) {
        return of(person).stream().filter(other -> other.id().toString().equals(id)).findFirst();
    }

    /** The functions in which the person does tasks, each with its service. */
    List<Grant> functions(PersonId person) {
        return people.grantsOf(person).stream()
                .filter(grant -> WorklistRights.FUNCTIONS.contains(grant.role()))
                .distinct()
                .toList();
    }

    /** Whether somebody holds the function that a task asks for. */
    Optional<Person> able(PersonId person, ListedTask task) {
        var scope = new Scope(task.authority(), task.scheme(), task.territory(), task.service());
        return people.holding(Role.valueOf(task.function()), scope).stream()
                .filter(other -> other.id().equals(person))
                .findFirst();
    }
}
