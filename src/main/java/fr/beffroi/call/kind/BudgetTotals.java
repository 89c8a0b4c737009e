package fr.beffroi.call.kind;

import fr.beffroi.call.BudgetChart;
import fr.beffroi.call.BudgetChart.Account;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sums of a budget, in whole euros. What is not a readable amount counts for nothing.
 *
 * @param expenses charges without accounts 86
 * @param income produits without accounts 87: the base of the rate
 * @param expensesInKind accounts 86
 * @param incomeInKind accounts 87
 * @param asked the funder's own line
 */
public record BudgetTotals(
        long expenses, long income, long expensesInKind, long incomeInKind, long asked) {

    public static final BudgetTotals NONE = new BudgetTotals(0, 0, 0, 0, 0);

    public static BudgetTotals of(JsonNode budget, BudgetChart chart) {
        JsonNode expenses = budget.path("expenses");
        JsonNode income = budget.path("income");
        return new BudgetTotals(
                sum(expenses, chart.expenses(), account -> !account.inKind()),
                sum(income, chart.income(), account -> !account.inKind()),
                sum(expenses, chart.expenses(), Account::inKind),
                sum(income, chart.income(), Account::inKind),
                chart.asks() ? amount(income.path(chart.askedLine())) : 0);
    }

    /** The sums of two budgets together. */
    public BudgetTotals plus(BudgetTotals other) {
        return new BudgetTotals(
                expenses + other.expenses,
                income + other.income,
                expensesInKind + other.expensesInKind,
                incomeInKind + other.incomeInKind,
                asked + other.asked);
    }

    /** Amount asked ÷ total of the produits without accounts 87, with four decimals. */
    public @Nullable BigDecimal rate() {
        return income == 0
                ? null
                : BigDecimal.valueOf(asked)
                        .divide(BigDecimal.valueOf(income), 4, RoundingMode.HALF_UP);
    }

    /** Writes the sums, and one per account, beside the lines. */
    void writeTo(ObjectNode budget, BudgetChart chart) {
        ObjectNode totals = budget.putObject("totals");
        totals.put("expenses", expenses);
        totals.put("income", income);
        totals.put("expensesInKind", expensesInKind);
        totals.put("incomeInKind", incomeInKind);
        totals.put("expensesAll", expenses + expensesInKind);
        totals.put("incomeAll", income + incomeInKind);
        if (chart.asks()) {
            totals.put("asked", asked);
        }
        BigDecimal rate = rate();
        if (rate != null && chart.asks()) {
            totals.put("rate", rate);
        }
        ObjectNode accounts = totals.putObject("accounts");
        chart.expenses().forEach(a -> accounts.put(a.account(), sum(budget.path("expenses"), a)));
        chart.income().forEach(a -> accounts.put(a.account(), sum(budget.path("income"), a)));
    }

    private static long sum(JsonNode amounts, List<Account> accounts, Predicate<Account> which) {
        return accounts.stream().filter(which).mapToLong(a -> sum(amounts, a)).sum();
    }

    private static long sum(JsonNode amounts, Account account) {
        return account.lines().stream().mapToLong(line -> amount(amounts.path(line.code()))).sum();
    }

    private static long amount(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : 0;
    }
}
