package fr.beffroi.call.form;

import fr.beffroi.call.BudgetChart;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.FormField;
import fr.beffroi.call.ProjectAction;
import fr.beffroi.call.kind.BudgetTotals;
import fr.beffroi.call.kind.Faults;
import fr.beffroi.call.kind.Findings;
import fr.beffroi.call.kind.Findings.Euros;
import fr.beffroi.call.kind.Layout;
import fr.beffroi.kernel.Money;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The group of a form in which an application gives several actions, each with its rank, its title
 * and a budget of its own. The outline of the layout names it; its sums are those of the
 * application.
 */
final class RankedActions {

    /** The columns that such a group has, and their kinds. */
    private static final Map<String, String> COLUMNS =
            Map.of("rank", "integer", "title", "text", "budget", "budget");

    private final FormField group;
    private final BudgetChart chart;

    private RankedActions(FormField group) {
        this.group = group;
        this.chart =
                Objects.requireNonNull(
                        group.details().columns().stream()
                                .filter(column -> column.name().equals("budget"))
                                .findFirst()
                                .orElseThrow()
                                .details()
                                .chart());
    }

    /** Those of a form, or null if it knows of one action only. */
    static @Nullable RankedActions of(Layout layout, Map<String, FormField> fields) {
        FormField group = fields.get(layout.outline().getOrDefault("actions", ""));
        return group == null ? null : new RankedActions(group);
    }

    /** Tells which of its columns are missing. */
    static void checkDefinition(Layout layout, Faults faults) {
        String name = layout.outline().get("actions");
        layout.sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.name().equals(name) && field.columns() != null)
                .forEach(group ->
                        COLUMNS.forEach((column, kind) -> demand(group, column, kind, faults)));
    }

    private static void demand(Layout.Field group, String column, String kind, Faults faults) {
        boolean there =
                Objects.requireNonNull(group.columns()).stream()
                        .anyMatch(c -> c.name().equals(column) && c.kind().equals(kind));
        if (!there) {
            faults.add(
                    Faults.LAYOUT,
                    "/outline/actions",
                    "the group " + group.name() + " has no column " + column + " of kind " + kind);
        }
    }

    FormField group() {
        return group;
    }

    /** By rank; those without one come first, as they were typed. */
    List<ProjectAction> in(JsonNode answers) {
        return answers.path(group.name())
                .valueStream()
                .map(this::action)
                .sorted(Comparator.comparingInt(ProjectAction::rank))
                .toList();
    }

    private ProjectAction action(JsonNode row) {
        BudgetTotals totals = BudgetTotals.of(row.path("budget"), chart);
        return new ProjectAction(
                row.path("rank").asInt(0),
                row.path("title").asString(""),
                Money.euros(totals.expenses()),
                Money.euros(totals.asked()),
                totals.rate());
    }

    /** The sums of all the budgets together. */
    BudgetTotals totals(JsonNode answers) {
        return answers.path(group.name())
                .valueStream()
                .map(row -> BudgetTotals.of(row.path("budget"), chart))
                .reduce(BudgetTotals.NONE, BudgetTotals::plus);
    }

    /** Ranks go from 1 to the number of actions; together they ask for what the call gives. */
    void check(JsonNode answers, CallForProjects call, Findings findings) {
        JsonNode rows = answers.path(group.name());
        if (rows.isEmpty()) {
            return;
        }
        checkRanks(rows, findings);
        Money asked = Money.euros(totals(answers).asked());
        if (asked.isPositive() && call.minimumAmount().isMoreThan(asked)) {
            findings.add(
                    group,
                    group.name(),
                    "form.error.budget.minimum",
                    new Euros(asked.euros().longValue()),
                    new Euros(call.minimumAmount().euros().longValue()));
        }
    }

    private void checkRanks(JsonNode rows, Findings findings) {
        Map<Integer, Integer> first = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            JsonNode rank = rows.path(row).path("rank");
            if (rank.isIntegralNumber() && rank.canConvertToInt()) {
                String id = group.name() + '-' + row + "-rank";
                Integer before = first.putIfAbsent(rank.asInt(), row + 1);
                if (before != null) {
                    findings.add(group, id, "form.error.rank.twice", rank.asInt(), before, row + 1);
                } else if (rank.asInt() > rows.size()) {
                    findings.add(group, id, "form.error.rank.beyond", rank.asInt(), rows.size());
                }
            }
        }
    }
}
