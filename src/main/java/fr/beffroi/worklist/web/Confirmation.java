package fr.beffroi.worklist.web;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.worklist.FirstDeclarations;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The page that says what will be done to which tasks, and asks what is still needed: to whom they
 * go, and that the person has no interest in their dossiers.
 */
@Component
class Confirmation {

    /** Of the box "no interest", as on the pages of a dossier. */
    static final String NONE = "NONE";

    private final BulkChoice choice;
    private final ListedTasks listed;
    private final ObjectProvider<FirstDeclarations> declarations;
    private final CurrentActor actor;

    Confirmation(
            BulkChoice choice,
            ListedTasks listed,
            ObjectProvider<FirstDeclarations> declarations,
            CurrentActor actor) {
        this.choice = choice;
        this.listed = listed;
        this.declarations = declarations;
        this.actor = actor;
    }

    /** For an order that nobody has sent yet. */
    String page(BulkAction action, List<String> tasks, String back, Model model) {
        return page(TimeOrderedUuid.next(), action, tasks, back, model);
    }

    String page(UUID id, BulkAction action, List<String> tasks, String back, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("action", action);
        model.addAttribute("tasks", tasks);
        model.addAttribute("targets", choice.targets(action, actor.get().requirePerson()));
        model.addAttribute("undeclared", undeclared(action, tasks));
        model.addAttribute("back", WorklistLinks.back(back));
        return "worklist/bulk";
    }

    /** One task of each dossier in which the person has not said to have no interest. */
    List<ListedTask> undeclared(BulkAction action, List<String> tasks) {
        FirstDeclarations asked = declarations.getIfAvailable();
        if (asked == null || !action.isAct()) {
            return List.of();
        }
        List<ListedTask> ofDossiers =
                listed.all(tasks).stream().filter(task -> task.applicationId() != null).toList();
        Set<ApplicationId> left =
                asked.undeclared(
                        ofDossiers.stream().map(Confirmation::dossier).distinct().toList());
        return ofDossiers.stream()
                .collect(Collectors.toMap(Confirmation::dossier, t -> t, (a, _) -> a))
                .values()
                .stream()
                .filter(task -> left.contains(dossier(task)))
                .sorted((a, b) -> a.reference().compareTo(b.reference()))
                .toList();
    }

    /**
     * These tasks but all those of the dossiers left out.
     *
     * @param left one task of each dossier left out
     */
    List<String> without(List<String> left, List<String> tasks) {
        if (left.isEmpty()) {
            return tasks;
        }
        Set<UUID> dossiers =
                listed.all(left).stream()
                        .map(ListedTask::applicationId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var gone = new HashSet<>(left);
        listed.all(tasks).stream()
                .filter(task -> dossiers.contains(task.applicationId()))
                .forEach(task -> gone.add(task.taskId()));
        return tasks.stream().filter(task -> !gone.contains(task)).toList();
    }

    private static ApplicationId dossier(ListedTask task) {
        return new ApplicationId(Objects.requireNonNull(task.applicationId()));
    }
}
