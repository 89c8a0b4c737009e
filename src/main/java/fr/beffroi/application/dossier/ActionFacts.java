package fr.beffroi.application.dossier;

import fr.beffroi.call.ProjectAction;
import java.util.List;
import java.util.Map;

/**
 * The actions of an application as events tell them: rank and amounts. Titles are typed freely and
 * may name a person: who needs them follows the link.
 */
public final class ActionFacts {

    private ActionFacts() {}

    /** Adds {@code actions} where the application holds several. */
    public static void add(Map<String, Object> data, List<ProjectAction> actions) {
        if (!actions.isEmpty()) {
            data.put("actions", actions.stream().map(ActionFacts::action).toList());
        }
    }

    private static Map<String, Object> action(ProjectAction action) {
        return Map.of(
                "rank", action.rank(),
                "amountAsked", action.asked(),
                "totalCost", action.cost());
    }
}
