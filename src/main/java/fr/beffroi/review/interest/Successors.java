package fr.beffroi.review.interest;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.account.Role;
import fr.beffroi.integrity.DeclaredConflict;
import fr.beffroi.integrity.Interests;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Scope;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import fr.beffroi.worklist.CandidateGroup;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may do the tasks that went back, instead of whoever left the dossier. */
@Component
class Successors {

    private final People people;
    private final Interests interests;
    private final UserTasks tasks;

    Successors(People people, Interests interests, UserTasks tasks) {
        this.people = people;
        this.interests = interests;
        this.tasks = tasks;
    }

    /** The tasks that went back and that nobody has taken since. */
    List<UserTask> free(DeclaredConflict conflict) {
        return conflict.tasks().stream()
                .map(tasks::find)
                .flatMap(Optional::stream)
                .filter(task -> task.assignee() == null)
                .toList();
    }

    /** Those who hold the function of the task in its service, and whom nothing bars. */
    Set<PersonId> able(UserTask task, DeclaredConflict conflict) {
        return holders(task, conflict).stream().map(Person::id).collect(Collectors.toSet());
    }

    /** Those who may do at least one of the free tasks, by name. */
    List<Person> of(DeclaredConflict conflict) {
        return free(conflict).stream()
                .flatMap(task -> holders(task, conflict).stream())
                .collect(Collectors.toMap(Person::id, person -> person, (a, _) -> a))
                .values()
                .stream()
                .sorted((a, b) -> a.displayName().compareTo(b.displayName()))
                .toList();
    }

    private List<Person> holders(UserTask task, DeclaredConflict conflict) {
        CandidateGroup group = CandidateGroup.of(task.group());
        Scope place = conflict.place().scope();
        var scope =
                new Scope(group.authority(), place.scheme(), place.territory(), group.service());
        Set<PersonId> barred =
                interests
                        .recused(List.of(conflict.application()))
                        .getOrDefault(conflict.application(), Set.of());
        return people.holding(Role.valueOf(group.function()), scope).stream()
                .filter(person -> !barred.contains(person.id()))
                .toList();
    }
}
