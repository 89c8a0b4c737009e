package fr.beffroi.call.kind;

import fr.beffroi.call.BudgetChart;
import fr.beffroi.call.BudgetChart.Account;
import fr.beffroi.call.BudgetChart.Line;
import fr.beffroi.call.FormField;
import fr.beffroi.call.kind.Findings.Euros;
import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The rules of a budget: whole euros, charges equal to produits with and without accounts 86 and
 * 87, an amount asked above the call's minimum, a rate below its ceiling, funders with a name and a
 * state. Nothing is tolerated: in whole euros equality is exact.
 */
final class BudgetCheck {

    private static final long LARGEST_LINE = 999_999_999;
    private static final int LONGEST_NAME = 150;

    /** What is known of another funder's money: asked for, or obtained. */
    static final Set<String> STATUSES = Set.of("SOLLICITE", "ACQUIS");

    private final FormField field;
    private final String at;
    private final BudgetChart chart;
    private final BigDecimal maxRate;
    private final Money minimumAmount;

    /**
     * @param at id of its element on the page
     * @param minimumAmount nought where the budget is one of several
     */
    BudgetCheck(
            FormField field,
            String at,
            BudgetChart chart,
            BigDecimal maxRate,
            Money minimumAmount) {
        this.field = field;
        this.at = at;
        this.chart = chart;
        this.maxRate = maxRate;
        this.minimumAmount = minimumAmount;
    }

    void check(JsonNode budget, Findings findings) {
        checkAmounts(budget.path("expenses"), chart.expenses(), "-expenses-", findings);
        checkAmounts(budget.path("income"), chart.income(), "-income-", findings);
        checkFunders(budget, findings);
        if (!findings.hasAt(at)) {
            BudgetTotals totals = BudgetTotals.of(budget, chart);
            checkBalance(totals, findings);
            if (chart.asks()) {
                checkAmountAsked(totals, findings);
            }
        }
    }

    private void checkAmounts(
            JsonNode amounts, List<Account> accounts, String group, Findings findings) {
        for (Account account : accounts) {
            for (Line line : account.lines()) {
                JsonNode amount = amounts.path(line.code());
                String fault = amount.isMissingNode() || amount.isNull() ? "" : faultOf(amount);
                if (!fault.isEmpty()) {
                    findings.add(
                            field,
                            at + group + line.code(),
                            "form.error.budget." + fault,
                            label(account, line),
                            amount.asString(),
                            new Euros(LARGEST_LINE));
                }
            }
        }
    }

    private static String faultOf(JsonNode amount) {
        if (!amount.isIntegralNumber()) {
            return TypedNumbers.decimal(amount.asString(), 2).isPresent() ? "cents" : "number";
        }
        if (amount.longValue() < 0) {
            return "negative";
        }
        return amount.longValue() > LARGEST_LINE ? "too-large" : "";
    }

    private void checkFunders(JsonNode budget, Findings findings) {
        for (Account account : chart.income()) {
            for (Line line : account.lines()) {
                if (line.funder()) {
                    checkFunder(budget, line, findings);
                }
            }
        }
    }

    private void checkFunder(JsonNode budget, Line line, Findings findings) {
        JsonNode funder = budget.path("funders").path(line.code());
        boolean gives = budget.path("income").path(line.code()).asLong(0) > 0;
        String name = funder.path("name").asString("");
        String status = funder.path("status").asString("");
        String id = at + "-funders-" + line.code();
        if (gives && name.isBlank()) {
            findings.add(field, id + "-name", "form.error.budget.funder-name", line.label());
        } else if (name.length() > LONGEST_NAME) {
            findings.add(
                    field,
                    id + "-name",
                    "form.error.maxLength",
                    line.label(),
                    LONGEST_NAME,
                    name.length() - LONGEST_NAME);
        }
        if (gives && !STATUSES.contains(status)) {
            findings.add(field, id + "-status", "form.error.budget.funder-status", line.label());
        }
        if (!gives && !funder.isEmpty()) {
            findings.add(
                    field,
                    at + "-income-" + line.code(),
                    "form.error.budget.funder-amount",
                    line.label());
        }
    }

    private void checkBalance(BudgetTotals totals, Findings findings) {
        if (totals.expenses() == 0 && totals.income() == 0) {
            findings.add(field, at, "form.error.budget.empty");
        } else if (totals.expenses() != totals.income()) {
            unbalanced(totals.expenses(), totals.income(), "form.error.budget.balance", findings);
        } else if (totals.expensesInKind() != totals.incomeInKind()) {
            unbalanced(
                    totals.expensesInKind(),
                    totals.incomeInKind(),
                    "form.error.budget.balance-in-kind",
                    findings);
        }
    }

    private void unbalanced(long expenses, long income, String key, Findings findings) {
        findings.add(
                field,
                at,
                key + (expenses > income ? ".expenses" : ".income"),
                new Euros(expenses),
                new Euros(income),
                new Euros(Math.abs(expenses - income)));
    }

    private void checkAmountAsked(BudgetTotals totals, Findings findings) {
        String id = at + "-income-" + chart.askedLine();
        if (totals.asked() == 0) {
            findings.add(field, id, "form.error.budget.asked");
        } else if (minimumAmount.isMoreThan(Money.euros(totals.asked()))) {
            findings.add(
                    field,
                    id,
                    "form.error.budget.minimum",
                    new Euros(totals.asked()),
                    new Euros(minimumAmount.euros().longValue()));
        } else if (mostAllowed(totals) < totals.asked()) {
            findings.add(
                    field,
                    id,
                    "form.error.budget.rate",
                    new Euros(totals.asked()),
                    java.util.Objects.requireNonNull(totals.rate()),
                    new Euros(totals.income()),
                    maxRate,
                    new Euros(mostAllowed(totals)));
        }
    }

    /** The most that the call may give for this total of produits, in whole euros. */
    private long mostAllowed(BudgetTotals totals) {
        return maxRate.multiply(BigDecimal.valueOf(totals.income()))
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
    }

    private static String label(Account account, Line line) {
        return account.account() + " – " + line.label();
    }
}
