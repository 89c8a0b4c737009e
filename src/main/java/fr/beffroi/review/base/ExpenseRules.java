package fr.beffroi.review.base;

import fr.beffroi.kernel.Money;
import fr.beffroi.process.DecisionTrace.Match;
import fr.beffroi.process.Decisions;
import java.math.BigDecimal;
import java.util.ArrayList;
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
     * @param totalCost that shares of the table count on; a share is one for all the lines of a
     *     category together
     */
    List<PlanLine> apply(
            String scheme,
            String programme,
            List<PlanLine> lines,
            Money totalCost,
            String ruleSet) {
        Map<String, Match> known = new HashMap<>();
        Map<String, Money> left = new HashMap<>();
        List<PlanLine> ruled = new ArrayList<>();
        for (PlanLine line : lines) {
            Match match =
                    known.computeIfAbsent(
                            line.category(), category -> ask(scheme, programme, category, ruleSet));
            ruled.add(apply(line, totalCost, match, left));
        }
        return List.copyOf(ruled);
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

    private static PlanLine apply(
            PlanLine line, Money totalCost, Match match, Map<String, Money> left) {
        return switch (Calculation.text(match, "verdict")) {
            case "REJECTED" -> cut(line, Money.ZERO, match);
            case "CAPPED" -> {
                Money most = left.getOrDefault(line.category(), totalCost.times(share(match)));
                PlanLine capped = cut(line, most, match);
                left.put(line.category(), most.minus(capped.retained()));
                yield capped;
            }
            case "TO_CHECK" -> line.ruled(line.presented(), "", match.description());
            default -> line;
        };
    }

    private static PlanLine cut(PlanLine line, Money most, Match match) {
        return line.presented().isMoreThan(most)
                ? line.ruled(most, LineReason.SCHEME.name(), match.description())
                : line;
    }

    private static BigDecimal share(Match match) {
        return Calculation.number(match, "share");
    }
}
