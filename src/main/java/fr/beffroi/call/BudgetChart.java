package fr.beffroi.call;

import java.util.List;
import java.util.stream.Stream;

/**
 * A chart of accounts for budgets, such as the one of the CERFA 12156 form.
 *
 * @param expenses charges: accounts 60 to 68, indirect costs, and 86 in kind
 * @param income produits: accounts 70 to 79, own resources, and 87 in kind
 */
public record BudgetChart(String code, List<Account> expenses, List<Account> income) {

    /**
     * An account with its lines.
     *
     * @param inKind accounts 86 and 87: they never enter the base of the rate
     */
    public record Account(String account, String label, boolean inKind, List<Line> lines) {}

    /**
     * A line to fill in, in whole euros.
     *
     * @param asked the funder's own line: what it holds is the amount asked
     * @param funder whether the line is the money of another funder, with its name and whether it
     *     is asked for or obtained
     */
    public record Line(String code, String label, boolean asked, boolean funder) {}

    /** Whether something is asked in this budget: not in that of an organisation for its year. */
    public boolean asks() {
        return lines(income).anyMatch(Line::asked);
    }

    /** Code of the line that holds the amount asked, of a budget in which something is. */
    public String askedLine() {
        return lines(income).filter(Line::asked).findFirst().orElseThrow().code();
    }

    /** The account and the name of a line; empty where the chart has no such line. */
    public String label(String line) {
        return Stream.concat(expenses.stream(), income.stream())
                .flatMap(account ->
                        account.lines().stream()
                                .filter(each -> each.code().equals(line))
                                .map(each -> account.account() + " – " + each.label()))
                .findFirst()
                .orElse("");
    }

    Stream<Line> lines(List<Account> accounts) {
        return accounts.stream().flatMap(account -> account.lines().stream());
    }
}
