package fr.beffroi.review.base;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.Money;
import fr.beffroi.process.Decisions;
import fr.beffroi.process.EngineTest;
import fr.beffroi.review.Problem;
import fr.beffroi.review.base.BaseInputs.Resources;
import fr.beffroi.review.base.BaseInputs.StateAid;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the table of expenses leaves of each line, and who may restore it. */
@EngineTest
class ExpenseRulesTest {

    @Autowired private Decisions decisions;

    @Test
    void theCapOfACategoryIsOneForAllItsLines() {
        List<PlanLine> ruled =
                ruled("FEDER", line("1", "FONCIER", 8_000), line("2", "FONCIER", 8_000));

        assertThat(ruled)
                .extracting(PlanLine::retained)
                .containsExactly(euros(8_000), euros(2_000));
        assertThat(ruled.getLast().allowed()).isEqualTo(euros(2_000));
    }

    @Test
    void whatTheSchemeRejectsIsRestoredOnlyWithWords() {
        List<PlanLine> ruled = ruled("FIPD", line("67", "67", 500), line("60", "60", 900));
        assertThat(ruled.getFirst().retained()).isEqualTo(Money.ZERO);
        assertThat(ruled.getFirst().isDecided()).isFalse();
        String rule = String.valueOf(ruled.getFirst().ruling());

        assertThat(fields(ruled, Map.of("retained.67", "500"))).containsExactly("note.67");
        assertThat(fields(ruled, Map.of("retained.67", "500", "note.67", rule)))
                .containsExactly("note.67");
        var said = Map.of("retained.67", "500", "note.67", "Pénalité levée par le juge.");
        assertThat(fields(ruled, said)).isEmpty();
        PlanLine decided = form(said).applyTo(inputs(ruled)).lines().getFirst();
        assertThat(decided.isDecided()).isTrue();
        assertThat(decided.ruling()).as("the rule stays on the line").isEqualTo(rule);
        assertThat(fields(ruled, Map.of())).as("as the table proposes").isEmpty();
    }

    @Test
    void anEconomicActivityWantsARegime() {
        assertThat(fields(List.of(), Map.of("economic", "true", "regime", "INCONNU")))
                .containsExactly("regime");
        var said = Map.of("economic", "true", "regime", "OTHER_REGULATION");
        assertThat(fields(List.of(), said)).isEmpty();
        assertThat(form(said).applyTo(inputs(List.of())).stateAid())
                .isEqualTo(new StateAid(true, false, "OTHER_REGULATION", Money.ZERO));
    }

    @Test
    void aPageOfAnEarlierBudgetIsRecognised() {
        assertThat(form(Map.of("version", "1")).isOutdated(inputs(List.of()))).isFalse();
        assertThat(form(Map.of("version", "2")).isOutdated(inputs(List.of()))).isTrue();
    }

    private List<PlanLine> ruled(String scheme, PlanLine... lines) {
        return new ExpenseRules(decisions)
                .apply(scheme, "D", List.of(lines), euros(100_000), EligibleBases.RULE_SET);
    }

    private static List<String> fields(List<PlanLine> lines, Map<String, String> typed) {
        return form(typed).check(inputs(lines)).stream().map(Problem::field).toList();
    }

    private static PlanForm form(Map<String, String> typed) {
        return new PlanForm("task", false, typed);
    }

    private static BaseInputs inputs(List<PlanLine> lines) {
        return new BaseInputs(
                "FIPD",
                "D",
                "",
                euros(1_000),
                BigDecimal.ONE,
                euros(100_000),
                null,
                lines,
                new Resources(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO),
                List.of(),
                false,
                false,
                false,
                new StateAid(false, false, "", Money.ZERO),
                null,
                1);
    }

    private static PlanLine line(String key, String category, long euros) {
        return PlanLine.whole(key, "", category, euros(euros));
    }

    private static Money euros(long whole) {
        return Money.euros(whole);
    }
}
