package fr.beffroi.review.base;

import fr.beffroi.kernel.Money;
import fr.beffroi.process.DecisionTrace.Match;
import fr.beffroi.process.Decisions;
import fr.beffroi.process.Decisions.Explained;
import fr.beffroi.review.base.BaseInputs.Resources;
import fr.beffroi.review.base.Figure.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What other aid leaves to grant: the ceilings that public money shares (decision D09), and the
 * rules of State aid (D10, D11).
 */
@Component
class Cumulation {

    private static final int DIGITS = 10;

    private final Decisions decisions;

    Cumulation(Decisions decisions) {
        this.decisions = decisions;
    }

    void add(BaseInputs inputs, Money base, String ruleSet, List<Figure> figures) {
        Explained answer = decisions.explain("cumul-aides", ruleSet, shares(inputs, base));
        for (Match match : answer.matches()) {
            figures.add(figure(inputs, base, answer, match));
        }
        addStateAid(inputs, ruleSet, figures);
    }

    private static Map<String, Object> shares(BaseInputs inputs, Money base) {
        Resources others = inputs.resources();
        Money allPublic = others.otherPublic().plus(inputs.asked());
        return Map.of(
                "scheme", inputs.scheme(),
                "programme", inputs.programme(),
                "investment", inputs.investment(),
                "localAuthority", inputs.localAuthority(),
                "publicShare", share(allPublic, inputs.totalCost()),
                "ownShare", share(others.own(), allPublic.plus(others.own())),
                "grantsShare", share(others.otherGrants().plus(inputs.asked()), base),
                "stateShare", share(others.otherState().plus(inputs.asked()), inputs.totalCost()),
                "unionTwice", inputs.unionTwice());
    }

    private static Figure figure(BaseInputs inputs, Money base, Explained answer, Match match) {
        String code = Calculation.text(match, "code");
        BigDecimal share = Calculation.number(match, "share");
        Resources others = inputs.resources();
        if (Calculation.text(match, "verdict").equals("REJECT")) {
            return new Figure(code, Money.ZERO, List.of(), true, Calculation.row(answer, match));
        }
        Money whole =
                switch (code) {
                    case "PART_MAITRE_OUVRAGE" -> inputs.totalCost().minus(others.privateShare());
                    case "PLAFOND_DOTATIONS" -> base;
                    default -> inputs.totalCost();
                };
        Money taken =
                switch (code) {
                    case "PART_MAITRE_OUVRAGE" -> others.otherPublic();
                    case "PLAFOND_DOTATIONS" -> others.otherGrants();
                    default -> others.otherState();
                };
        Money left = whole.times(share).minus(taken);
        return new Figure(
                code,
                left.isPositive() ? left : Money.ZERO,
                List.of(Value.share(share), Value.of(whole), Value.of(taken)),
                true,
                Calculation.row(answer, match));
    }

    private void addStateAid(BaseInputs inputs, String ruleSet, List<Figure> figures) {
        BaseInputs.StateAid aid = inputs.stateAid();
        Money total = aid.received().plus(inputs.asked());
        Explained answer =
                decisions.explain(
                        "regime-aide-etat",
                        ruleSet,
                        Map.of(
                                "economic", aid.economic(),
                                "local", aid.local(),
                                "deMinimisTotal", total.euros(),
                                "regime", aid.regime()));
        Match match = answer.matches().getFirst();
        boolean refused = Calculation.text(match, "verdict").equals("REJECT");
        figures.add(
                new Figure(
                        "AID_" + Calculation.text(match, "code") + (refused ? "_REFUSED" : ""),
                        refused ? Money.ZERO : total,
                        List.of(Value.of(aid.received()), Value.of(inputs.asked())),
                        refused,
                        Calculation.row(answer, match)));
    }

    /** 0 of nothing. */
    private static BigDecimal share(Money part, Money whole) {
        return whole.isPositive()
                ? part.euros().divide(whole.euros(), DIGITS, RoundingMode.HALF_UP)
                : BigDecimal.ZERO;
    }
}
