package fr.beffroi.call.form;

import fr.beffroi.call.FunderShare;
import fr.beffroi.call.ProjectAction;
import fr.beffroi.call.ProjectOutline;
import fr.beffroi.call.kind.BudgetTotals;
import fr.beffroi.call.kind.Layout;
import fr.beffroi.call.kind.TypedDates;
import fr.beffroi.kernel.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the outline of a project where the layout says its parts are. */
final class OutlineReader {

    private OutlineReader() {}

    /**
     * @param totals of the budget, or of those of all the actions together
     */
    static ProjectOutline read(
            Layout layout, JsonNode answers, BudgetTotals totals, List<ProjectAction> actions) {
        Map<String, String> names = layout.outline();
        List<FunderShare> funders = ChosenFunders.in(layout.funders(), answers);
        return new ProjectOutline(
                at(names, "title", answers).asString(""),
                at(names, "summary", answers).asString(""),
                textOrNull(at(names, "axis", answers)),
                textOrNull(at(names, "commune", answers)),
                texts(at(names, "districts", answers)),
                date(at(names, "startDate", answers)),
                date(at(names, "endDate", answers)),
                layout.funders() == null
                        ? amount(names, "asked", answers, totals.asked())
                        : ChosenFunders.asked(funders),
                amount(names, "cost", answers, totals.expenses()),
                totals.rate(),
                actions,
                funders);
    }

    /** In the field that the layout names; where it names none, as the budget says. */
    private static Money amount(
            Map<String, String> names, String part, JsonNode answers, long otherwise) {
        if (!names.containsKey(part)) {
            return Money.euros(otherwise);
        }
        JsonNode amount = at(names, part, answers);
        return amount.isNumber() && amount.decimalValue().signum() > 0
                ? new Money(amount.decimalValue().setScale(2, RoundingMode.HALF_UP))
                : Money.ZERO;
    }

    private static JsonNode at(Map<String, String> names, String part, JsonNode answers) {
        return answers.path(names.getOrDefault(part, ""));
    }

    private static @Nullable String textOrNull(JsonNode value) {
        return value.isString() ? value.asString() : null;
    }

    private static List<String> texts(JsonNode values) {
        return values.valueStream().map(value -> value.asString("")).toList();
    }

    private static @Nullable LocalDate date(JsonNode value) {
        return TypedDates.read(value.asString("")).orElse(null);
    }
}
