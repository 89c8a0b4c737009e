package fr.beffroi.call.kind;

import fr.beffroi.call.BudgetChart;
import fr.beffroi.call.BudgetChart.Account;
import fr.beffroi.call.BudgetChart.Line;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.FormField;
import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A budget on a chart of accounts, in whole euros. */
final class BudgetKind implements Kind {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Override
    public String code() {
        return "budget";
    }

    @Override
    public String component() {
        return "budget";
    }

    @Override
    public boolean isComposed() {
        return true;
    }

    @Override
    public Set<String> layoutWords() {
        return Set.of("chart");
    }

    @Override
    public void checkDefinition(Definition definition) {
        definition.demandType("object");
        String chart = definition.field().chart();
        definition.demand(
                chart != null && definition.charts().containsKey(chart),
                "chart",
                "there is no chart of accounts " + chart);
    }

    private static BudgetChart chart(FormField field) {
        return Objects.requireNonNull(field.details().chart());
    }

    @Override
    public @Nullable JsonNode read(FormField field, String id, Posted posted) {
        BudgetChart chart = chart(field);
        ObjectNode expenses = amounts(chart.expenses(), id + "-expenses-", posted);
        ObjectNode income = amounts(chart.income(), id + "-income-", posted);
        ObjectNode funders = funders(chart, id + "-funders-", posted);
        if (expenses.isEmpty() && income.isEmpty() && funders.isEmpty()) {
            return null;
        }
        ObjectNode budget = JSON.objectNode();
        budget.set("expenses", expenses);
        budget.set("income", income);
        budget.set("funders", funders);
        return budget;
    }

    private static ObjectNode amounts(List<Account> accounts, String prefix, Posted posted) {
        ObjectNode amounts = JSON.objectNode();
        for (Account account : accounts) {
            for (Line line : account.lines()) {
                posted.text(prefix + line.code())
                        .ifPresent(typed -> amounts.set(line.code(), CountsKind.whole(typed)));
            }
        }
        return amounts;
    }

    private static ObjectNode funders(BudgetChart chart, String prefix, Posted posted) {
        ObjectNode funders = JSON.objectNode();
        for (Account account : chart.income()) {
            for (Line line : account.lines()) {
                if (line.funder()) {
                    ObjectNode funder = JSON.objectNode();
                    String id = prefix + line.code();
                    posted.text(id + "-name").ifPresent(v -> funder.put("name", v));
                    posted.text(id + "-status").ifPresent(v -> funder.put("status", v));
                    if (!funder.isEmpty()) {
                        funders.set(line.code(), funder);
                    }
                }
            }
        }
        return funders;
    }

    @Override
    public void complete(FormField field, JsonNode value) {
        if (value instanceof ObjectNode budget) {
            BudgetTotals.of(budget, chart(field)).writeTo(budget, chart(field));
        }
    }

    @Override
    public void check(FormField field, String id, JsonNode value, Checking checking) {
        if (value.isObject()) {
            CallForProjects call = checking.call();
            // The least that the call gives is looked at over all the actions together.
            Money least = id.equals(field.name()) ? call.minimumAmount() : Money.ZERO;
            new BudgetCheck(field, id, chart(field), call.maxRate(), least)
                    .check(value, checking.findings());
        }
    }

    /** Nothing for the whole budget, which reads as a table; a line of it as it was typed. */
    @Override
    public String words(FormField field, JsonNode value, Locale locale) {
        return value.isObject() ? "" : typed(field, value);
    }

    /** A line is called by its account: {@code 64 – Charges sociales}. */
    @Override
    public Element element(FormField field, String id, List<String> path) {
        if (path.size() < 2) {
            return new Element(field, id, field.label());
        }
        String line = chart(field).label(path.get(1));
        return new Element(
                field,
                id + '-' + String.join("-", path),
                line.isEmpty() ? field.label() : field.label() + ", " + line);
    }

    /** Its sums, by the names that the answers give them: {@code budget.asked}. */
    @Override
    public Object toFeel(FormField field, JsonNode value) {
        BudgetTotals totals = BudgetTotals.of(value, chart(field));
        Map<String, @Nullable Object> sums = new HashMap<>();
        sums.put("expenses", BigDecimal.valueOf(totals.expenses()));
        sums.put("income", BigDecimal.valueOf(totals.income()));
        sums.put("expensesInKind", BigDecimal.valueOf(totals.expensesInKind()));
        sums.put("incomeInKind", BigDecimal.valueOf(totals.incomeInKind()));
        sums.put("asked", BigDecimal.valueOf(totals.asked()));
        sums.put("rate", totals.rate());
        return sums;
    }

    @Override
    public Object sample(FormField field) {
        Map<String, Object> sums = new HashMap<>();
        for (String sum :
                List.of("expenses", "income", "expensesInKind", "incomeInKind", "asked", "rate")) {
            sums.put(sum, BigDecimal.TWO);
        }
        return sums;
    }

    /** The lines that this chart has too, without the amount asked: it is asked anew. */
    @Override
    public @Nullable JsonNode carried(FormField field, JsonNode value) {
        BudgetChart chart = chart(field);
        ObjectNode budget = JSON.objectNode();
        budget.set("expenses", carried(chart.expenses(), value.path("expenses")));
        budget.set("income", carried(chart.income(), value.path("income")));
        budget.set("funders", carried(chart.income(), value.path("funders")));
        if (budget.path("expenses").isEmpty() && budget.path("income").isEmpty()) {
            return null;
        }
        complete(field, budget);
        return budget;
    }

    private static ObjectNode carried(List<Account> accounts, JsonNode lines) {
        ObjectNode carried = JSON.objectNode();
        for (Account account : accounts) {
            for (Line line : account.lines()) {
                if (!line.asked() && lines.has(line.code())) {
                    carried.set(line.code(), lines.path(line.code()));
                }
            }
        }
        return carried;
    }
}
