package fr.beffroi.review.base;

import static fr.beffroi.review.base.PlanReader.money;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.call.BudgetChart;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormField;
import fr.beffroi.kernel.Money;
import fr.beffroi.review.base.BaseInputs.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The expenses and the resources of a submitted form: the accounts of the CERFA, the lots of an
 * investment, or the expenses of an operation of the Union.
 */
record SubmittedBudget(JsonNode answers, @Nullable BudgetChart chart, Application application) {

    private static final Set<String> GRANTS = Set.of("DETR", "DSIL", "DPV", "DSID");
    private static final Set<String> STATE = Set.of("FNADT", "FONDS_VERT");

    static SubmittedBudget of(JsonNode answers, FormDefinition form, Application application) {
        if (!answers.path("budget").path("expenses").isObject()) {
            return new SubmittedBudget(answers, null, application);
        }
        BudgetChart chart =
                form.sections().stream()
                        .flatMap(section -> section.fields().stream())
                        .filter(field -> field.name().equals("budget"))
                        .map(FormField::details)
                        .map(details -> details.chart())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return new SubmittedBudget(answers, chart, application);
    }

    /** Whole where nothing is cut yet; one line for the rest that the form does not detail. */
    List<PlanLine> lines() {
        List<PlanLine> lines = new ArrayList<>();
        if (chart != null) {
            addAccounts(chart, lines);
        } else if (answers.path("costs").isArray()) {
            addRows("costs", "lot", lines);
        } else {
            addRows("expenses", "category", lines);
            addStaff(lines);
        }
        addRest(lines);
        return lines;
    }

    /** Accounts 86 in kind never enter the base. */
    private void addAccounts(BudgetChart of, List<PlanLine> lines) {
        JsonNode amounts = answers.path("budget").path("expenses");
        for (BudgetChart.Account account : of.expenses()) {
            if (!account.inKind()) {
                for (BudgetChart.Line line : account.lines()) {
                    Money amount = money(amounts.path(line.code()));
                    if (amount.isPositive()) {
                        lines.add(
                                line(
                                        line.code(),
                                        of.label(line.code()),
                                        account.account(),
                                        amount));
                    }
                }
            }
        }
    }

    private void addRows(String field, String category, List<PlanLine> lines) {
        int number = 0;
        for (JsonNode row : answers.path(field)) {
            number++;
            String heading = row.path(category).asString("");
            String label = row.path("label").asString("");
            lines.add(
                    line(
                            field + "-" + number,
                            label.isEmpty() ? heading : label,
                            heading,
                            money(row.path("amount"))));
        }
    }

    private void addStaff(List<PlanLine> lines) {
        Money staff = money(answers.path("staffCost"));
        if (staff.isPositive()) {
            lines.add(line("staff", "", "PERSONNEL", staff));
        }
    }

    /** Flat rates, or a form without details. */
    private void addRest(List<PlanLine> lines) {
        Money detailed = lines.stream().map(PlanLine::presented).reduce(Money.ZERO, Money::plus);
        Money rest = application.totalCost().minus(detailed);
        if (rest.isPositive()) {
            lines.add(line("rest", "", lines.isEmpty() ? "WHOLE" : "FLAT_RATE", rest));
        }
    }

    private static PlanLine line(String key, String label, String category, Money amount) {
        return PlanLine.whole(key, label, category, amount);
    }

    Resources resources(FundingRequest request) {
        Money asked = request.amountAsked();
        return chart == null ? ofFunders(request, asked) : ofAccounts(chart, asked);
    }

    private Resources ofAccounts(BudgetChart of, Money asked) {
        JsonNode income = answers.path("budget").path("income");
        Money funders = sumOf(of, income, BudgetChart.Line::funder);
        Money fromPrivate = money(income.path("74-prive"));
        Money all = money(answers.path("budget").path("totals").path("income"));
        Money otherPublic = funders.minus(fromPrivate);
        return new Resources(
                otherPublic,
                Money.ZERO,
                money(income.path("74-etat-autre")),
                fromPrivate,
                positive(all.minus(asked).minus(funders)));
    }

    private static Money sumOf(BudgetChart of, JsonNode income, Predicate<BudgetChart.Line> which) {
        return of.income().stream()
                .flatMap(account -> account.lines().stream())
                .filter(which)
                .map(line -> money(income.path(line.code())))
                .reduce(Money.ZERO, Money::plus);
    }

    private Resources ofFunders(FundingRequest request, Money asked) {
        boolean severalFunds = answers.path("funders").isArray();
        Money others =
                severalFunds
                        ? sum("funders", _ -> true).minus(asked)
                        : sum("cofunders", row -> is(row, "public", "PUBLIC"));
        Money grants = sum("funders", row -> GRANTS.contains(row.path("funder").asString("")));
        Money state = sum("funders", row -> STATE.contains(row.path("funder").asString("")));
        Money otherGrants = GRANTS.contains(request.fund()) ? grants.minus(asked) : grants;
        return new Resources(
                positive(others),
                positive(otherGrants),
                positive(otherGrants.plus(state)),
                money(answers.path("privateShare"))
                        .plus(sum("cofunders", row -> is(row, "public", "PRIVE"))),
                money(answers.path("ownShare")));
    }

    private Money sum(String field, Predicate<JsonNode> which) {
        return answers.path(field)
                .valueStream()
                .filter(which)
                .map(row -> money(row.path("amount")))
                .reduce(Money.ZERO, Money::plus);
    }

    private static boolean is(JsonNode row, String field, String value) {
        return row.path(field).asString("").equals(value);
    }

    private static Money positive(Money amount) {
        return amount.isPositive() ? amount : Money.ZERO;
    }
}
