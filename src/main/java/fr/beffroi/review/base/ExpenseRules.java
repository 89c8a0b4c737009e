package fr.beffroi.review.base;

import fr.beffroi.kernel.Money;
import fr.beffroi.process.DecisionTrace.Match;
import fr.beffroi.process.Decisions;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Proposes what to retain of each expense, by the table of the scheme (decision D06). */
@Component
class ExpenseRules {

    private final Decisions decisions;

    ExpenseRules(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * The lines, cut where the table says so; the officer may decide otherwise.
     *
     * @param totalCost that shares of the table count on
     */
    List<PlanLine> apply(
            String scheme,
            String programme,
            List<PlanLine> lines,
            Money totalCost,
            String ruleSet) {
        Map<String, Match> known = new HashMap<>();
        return lines.stream()
                .map(line ->
                        apply(
                                line,
                                totalCost,
                                known.computeIfAbsent(
                                        line.category(),
                                        category -> ask(scheme, programme, category, ruleSet))))
                .toList();
    }

    private Match ask(String scheme, String programme, String category, String ruleSet) {
        return decisions
                .explain(
                        "depenses-eligibles",
                        ruleSet,
                        Map.of("scheme", scheme, "programme", programme, "category", category))
                .matches()
                .getFirst();
    }

    private static PlanLine apply(PlanLine line, Money totalCost, Match match) {
        return switch (Calculation.text(match, "verdict")) {
            case "REJECTED" -> cut(line, Money.ZERO, match);
            case "CAPPED" -> cut(line, totalCost.times(share(match)), match);
            case "TO_CHECK" -> line.retaining(line.presented(), "", match.description());
            default -> line;
        };
    }

    private static PlanLine cut(PlanLine line, Money most, Match match) {
        return line.presented().isMoreThan(most)
                ? line.retaining(most, LineReason.SCHEME.name(), match.description())
                : line;
    }

    private static BigDecimal share(Match match) {
        return Calculation.number(match, "share");
    }
}
