package fr.beffroi.worklist.web;

import fr.beffroi.account.Permissions;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.worklist.TaskLabelling;
import fr.beffroi.worklist.TaskLabels;
import fr.beffroi.worklist.WorklistRights;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a bulk action needs: its tasks, and to whom or what. */
@Service
class BulkChoice {

    private final Lookout lookout;
    private final WorklistQuery query;
    private final AskedFilter asked;
    private final Colleagues colleagues;
    private final ObjectProvider<TaskLabels> labels;
    private final ObjectProvider<TaskLabelling> labelling;
    private final Permissions permissions;
    private final CurrentActor actor;

    BulkChoice(
            Lookout lookout,
            WorklistQuery query,
            AskedFilter asked,
            Colleagues colleagues,
            ObjectProvider<TaskLabels> labels,
            ObjectProvider<TaskLabelling> labelling,
            Permissions permissions,
            CurrentActor actor) {
        this.lookout = lookout;
        this.query = query;
        this.asked = asked;
        this.colleagues = colleagues;
        this.labels = labels;
        this.labelling = labelling;
        this.permissions = permissions;
        this.actor = actor;
    }

    /** The actions that the person signed in has: who only reads does no task. */
    List<BulkAction> actions() {
        boolean works = permissions.allowsSomewhere(WorklistRights.WORK);
        return Arrays.stream(BulkAction.values())
                .filter(action ->
                        switch (action) {
                            case CLAIM, DECLARE, RELEASE, ASSIGN -> works;
                            case LABEL -> works && labelling.getIfAvailable() != null;
                            case READ, UNREAD -> true;
                        })
                .toList();
    }

    /**
     * All tasks of the list at that address, up to one more than {@link BulkOrder#MOST}.
     *
     * @param address of the list, with its filter
     */
    @Transactional(readOnly = true)
    public List<String> all(String address) {
        String back = WorklistLinks.back(address);
        String filter = back.substring(Math.min(back.length(), WorklistLinks.PATH.length() + 1));
        return tasks(asked.of(WorklistLinks.parametersOf(filter)));
    }

    private List<String> tasks(WorklistFilter filter) {
        Sight sight = Lookout.narrowed(lookout.of(actor.get().requirePerson(), filter), filter);
        return query.page(filter, sight, Optional.empty(), BulkOrder.MOST + 1).stream()
                .map(WorklistRow::taskId)
                .toList();
    }

    /** Why it cannot be: no action, no task or too many. */
    static Optional<Refusal> refusal(Optional<BulkAction> action, List<String> tasks) {
        if (action.isEmpty()) {
            return Optional.of(Refusal.because("worklist.bulk.no-action"));
        }
        if (tasks.isEmpty()) {
            return Optional.of(Refusal.because("worklist.bulk.no-task"));
        }
        return tasks.size() > BulkOrder.MOST
                ? Optional.of(Refusal.because("worklist.bulk.too-many", BulkOrder.MOST))
                : Optional.empty();
    }

    /** To whom tasks may go, or which labels there are; none where the action needs none. */
    List<Choice> targets(BulkAction action, PersonId person) {
        return switch (action) {
            case ASSIGN -> colleagues.choices(person);
            case LABEL ->
                    labels.stream()
                            .flatMap(some -> some.offered().stream())
                            .map(label -> new Choice(label.id().toString(), label.name()))
                            .toList();
            default -> List.of();
        };
    }

    /** Whether this is a target that the action may have. */
    boolean isTarget(BulkAction action, String target, PersonId person) {
        return switch (action) {
            case ASSIGN, LABEL ->
                    targets(action, person).stream()
                            .anyMatch(choice -> choice.value().equals(target));
            default -> true;
        };
    }
}
