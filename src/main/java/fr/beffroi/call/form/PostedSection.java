package fr.beffroi.call.form;

import fr.beffroi.call.BudgetChart;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import fr.beffroi.territory.Commune;
import fr.beffroi.territory.Territories;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what a browser posted for a section. What cannot be read as its kind stays as typed, so
 * that nothing is lost and the check can say what is wrong. Only the fields of the section are
 * looked for: anything else in the request is ignored.
 */
final class PostedSection {

    /**
     * Where a place that was not recognised is kept: a postcode typed for a commune may be the
     * INSEE code of another one, so that a code in the answers must be one that was recognised.
     */
    static final String TYPED = "typed";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, List<String>> posted;
    private final Territories territories;
    private final String department;

    PostedSection(Map<String, List<String>> posted, Territories territories, String department) {
        this.posted = posted;
        this.territories = territories;
        this.department = department;
    }

    ObjectNode read(FormSection section) {
        ObjectNode answers = JSON.objectNode();
        section.fields().forEach(f -> answers.set(f.name(), orNull(field(f, f.name()))));
        return answers;
    }

    private @Nullable JsonNode field(FormField field, String id) {
        return switch (field.kind()) {
            case "choices", "qpv" -> several(id);
            case "counts" -> counts(field, id);
            case "table" -> table(field, id);
            case "budget" -> field.details().chart() == null ? null : budget(field, id);
            default -> text(id).map(typed -> single(field.kind(), typed)).orElse(null);
        };
    }

    private JsonNode single(String kind, String typed) {
        return switch (kind) {
            case "integer" -> whole(typed);
            case "money" ->
                    TypedNumbers.decimal(typed)
                            .map(n -> (JsonNode) JSON.numberNode(n.setScale(2)))
                            .orElseGet(() -> JSON.stringNode(typed));
            case "date" ->
                    JSON.stringNode(TypedDates.read(typed).map(Object::toString).orElse(typed));
            case "yesno", "attestation" -> yesOrNo(typed);
            case "email", "phone" -> JSON.stringNode(typed.strip());
            case "commune" -> commune(typed);
            default -> JSON.stringNode(typed);
        };
    }

    private static JsonNode yesOrNo(String typed) {
        return switch (typed) {
            case "true" -> JSON.booleanNode(true);
            case "false" -> JSON.booleanNode(false);
            default -> JSON.stringNode(typed);
        };
    }

    private static JsonNode whole(String typed) {
        return TypedNumbers.whole(typed)
                .map(n -> (JsonNode) JSON.numberNode(n))
                .orElseGet(() -> JSON.stringNode(typed));
    }

    private JsonNode commune(String typed) {
        List<Commune> found = territories.resolve(typed, department);
        return found.size() == 1
                ? JSON.stringNode(found.getFirst().code())
                : JSON.objectNode().put(TYPED, typed);
    }

    private @Nullable ArrayNode several(String id) {
        ArrayNode values = JSON.arrayNode();
        posted.getOrDefault(id, List.of()).stream()
                .filter(v -> !v.isEmpty())
                .distinct()
                .forEach(values::add);
        return values.isEmpty() ? null : values;
    }

    private @Nullable ObjectNode counts(FormField field, String id) {
        ObjectNode counts = JSON.objectNode();
        for (FormField.Option line : field.options()) {
            text(id + '-' + line.value()).ifPresent(v -> counts.set(line.value(), whole(v)));
        }
        return counts.isEmpty() ? null : counts;
    }

    private @Nullable ArrayNode table(FormField field, String id) {
        ArrayNode rows = JSON.arrayNode();
        for (int row = 0; row < field.details().maxRows(); row++) {
            ObjectNode values = JSON.objectNode();
            for (FormField column : field.details().columns()) {
                JsonNode value = field(column, id + '-' + row + '-' + column.name());
                if (value != null) {
                    values.set(column.name(), value);
                }
            }
            if (!values.isEmpty()) {
                rows.add(values);
            }
        }
        return rows.isEmpty() ? null : rows;
    }

    private @Nullable ObjectNode budget(FormField field, String id) {
        BudgetChart chart = java.util.Objects.requireNonNull(field.details().chart());
        ObjectNode budget = JSON.objectNode();
        ObjectNode expenses = amounts(chart.expenses(), id + "-expenses-");
        ObjectNode income = amounts(chart.income(), id + "-income-");
        ObjectNode funders = funders(chart, id + "-funders-");
        if (expenses.isEmpty() && income.isEmpty() && funders.isEmpty()) {
            return null;
        }
        budget.set("expenses", expenses);
        budget.set("income", income);
        budget.set("funders", funders);
        return budget;
    }

    private ObjectNode amounts(List<BudgetChart.Account> accounts, String prefix) {
        ObjectNode amounts = JSON.objectNode();
        for (BudgetChart.Account account : accounts) {
            for (BudgetChart.Line line : account.lines()) {
                text(prefix + line.code()).ifPresent(v -> amounts.set(line.code(), whole(v)));
            }
        }
        return amounts;
    }

    private ObjectNode funders(BudgetChart chart, String prefix) {
        ObjectNode funders = JSON.objectNode();
        for (BudgetChart.Account account : chart.income()) {
            for (BudgetChart.Line line : account.lines()) {
                if (line.funder()) {
                    ObjectNode funder = JSON.objectNode();
                    text(prefix + line.code() + "-name").ifPresent(v -> funder.put("name", v));
                    text(prefix + line.code() + "-status").ifPresent(v -> funder.put("status", v));
                    if (!funder.isEmpty()) {
                        funders.set(line.code(), funder);
                    }
                }
            }
        }
        return funders;
    }

    /**
     * The value typed, absent when empty. Browsers send line breaks as CR LF: they count for one
     * character, as typed. U+0000 cannot be typed, nor kept by the database.
     */
    private Optional<String> text(String id) {
        return posted.getOrDefault(id, List.of()).stream()
                .findFirst()
                .map(v -> v.replace("\r\n", "\n").replace("\0", ""))
                .filter(v -> !v.isEmpty());
    }

    private static JsonNode orNull(@Nullable JsonNode value) {
        return value == null ? NullNode.instance : value;
    }
}
