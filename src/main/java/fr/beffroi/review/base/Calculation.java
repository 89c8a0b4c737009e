package fr.beffroi.review.base;

import fr.beffroi.kernel.Money;
import fr.beffroi.process.DecisionTrace.Match;
import fr.beffroi.process.Decisions;
import fr.beffroi.process.Decisions.Explained;
import fr.beffroi.review.base.BaseInputs.Equipment;
import fr.beffroi.review.base.Figure.Row;
import fr.beffroi.review.base.Figure.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Counts the eligible base and the ceilings (decisions D06 to D11), to the cent: the same inputs
 * under the same rule set give the same figures.
 */
@Component
class Calculation {

    static final String BASE = "BASE";
    static final String HIGHEST = "HIGHEST";
    static final String FLOOR = "FLOOR";

    private final Decisions decisions;
    private final Cumulation cumulation;

    Calculation(Decisions decisions, Cumulation cumulation) {
        this.decisions = decisions;
        this.cumulation = cumulation;
    }

    List<Figure> of(BaseInputs inputs, String ruleSet) {
        var figures = new ArrayList<Figure>();
        Money base = addBase(inputs, figures);
        addRate(inputs, base, ruleSet, figures);
        addEquipment(inputs, ruleSet, figures);
        cumulation.add(inputs, base, ruleSet, figures);
        figures.add(highest(inputs, figures));
        return List.copyOf(figures);
    }

    private static Money addBase(BaseInputs inputs, List<Figure> figures) {
        Money presented = sum(inputs.lines(), PlanLine::presented);
        Money retained = sum(inputs.lines(), PlanLine::retained);
        figures.add(plain("PRESENTED", presented));
        figures.add(plain("RETAINED", retained, Value.of(presented.minus(retained))));
        Money declared = inputs.declaredBase();
        Money base = declared != null && retained.isMoreThan(declared) ? declared : retained;
        if (declared != null) {
            figures.add(plain("DECLARED", declared));
        }
        figures.add(plain(BASE, base));
        return base;
    }

    private void addRate(BaseInputs inputs, Money base, String ruleSet, List<Figure> figures) {
        Explained answer =
                decisions.explain(
                        "taux-plafonds",
                        ruleSet,
                        Map.of(
                                "scheme", inputs.scheme(),
                                "programme", inputs.programme(),
                                "part", inputs.part()));
        BigDecimal ofTable = number(answer.matches().getFirst(), "maxRate");
        boolean callIsLower = inputs.callRate().compareTo(ofTable) < 0;
        BigDecimal rate = callIsLower ? inputs.callRate() : ofTable;
        figures.add(
                new Figure(
                        callIsLower ? "RATE_OF_CALL" : "RATE",
                        base.times(rate),
                        List.of(Value.of(base), Value.share(rate)),
                        true,
                        row(answer, answer.matches().getFirst())));
        addFloor(base, answer, figures);
    }

    /** What a grant may not be below, where the law says so (decision D07). */
    private static void addFloor(Money base, Explained answer, List<Figure> figures) {
        Match match = answer.matches().getFirst();
        BigDecimal rate = number(match, "minRate");
        if (rate.signum() > 0) {
            figures.add(
                    new Figure(
                            FLOOR,
                            base.times(rate),
                            List.of(Value.of(base), Value.share(rate)),
                            false,
                            row(answer, match)));
        }
    }

    /** {@code min(rate × unit cost, cap) × min(quantity, agents)} for each (decision D08). */
    private void addEquipment(BaseInputs inputs, String ruleSet, List<Figure> figures) {
        Money total = Money.ZERO;
        for (Equipment each : inputs.equipment()) {
            Explained answer =
                    decisions.explain("fipd-equipement", ruleSet, Map.of("equipment", each.kind()));
            Match match = answer.matches().getFirst();
            BigDecimal rate = number(match, "rate");
            Money cap = new Money(number(match, "cap"));
            Money byRate = each.unitCost().times(rate);
            Money unit = byRate.isMoreThan(cap) ? cap : byRate;
            Money aid = new Money(unit.euros().multiply(BigDecimal.valueOf(each.units())));
            figures.add(
                    new Figure(
                            "EQUIPMENT",
                            aid,
                            List.of(
                                    Value.of(each.unitCost()),
                                    Value.share(rate),
                                    Value.of(cap),
                                    Value.units(each.units())),
                            false,
                            row(answer, match)));
            total = total.plus(aid);
        }
        if (!inputs.equipment().isEmpty()) {
            figures.add(new Figure("EQUIPMENT_TOTAL", total, List.of(), true, null));
        }
    }

    private static Figure highest(BaseInputs inputs, List<Figure> figures) {
        Money lowest = inputs.asked();
        for (Figure figure : figures) {
            if (figure.limits() && lowest.isMoreThan(figure.amount())) {
                lowest = figure.amount();
            }
        }
        return plain(HIGHEST, lowest, Value.of(inputs.asked()));
    }

    private static Money sum(List<PlanLine> lines, Function<PlanLine, Money> which) {
        return lines.stream().map(which).reduce(Money.ZERO, Money::plus);
    }

    private static Figure plain(String key, Money amount, Value... values) {
        return new Figure(key, amount, List.of(values), false, null);
    }

    static BigDecimal number(Match match, String output) {
        return new BigDecimal(text(match, output));
    }

    static String text(Match match, String output) {
        return match.outputs().stream()
                .filter(value -> value.name().equals(output))
                .findFirst()
                .orElseThrow()
                .value();
    }

    static Row row(Explained answer, Match match) {
        return new Row(
                answer.decision(),
                answer.name(),
                answer.versionTag(),
                match.row(),
                match.description());
    }
}
