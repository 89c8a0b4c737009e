package fr.beffroi.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.Money;
import fr.beffroi.review.Problem;
import fr.beffroi.review.base.Ceilings;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportFormTest {

    /** Asked 10,000; cost 11,000; the rate of 80 % allows 8,800. */
    private final Ceilings ceilings = ceilings(8_800);

    @Test
    void proposesTheHighestAmountWithoutAReason() {
        ReportForm form = form(Conclusion.FAVOURABLE, "8 800", "");

        assertThat(fields(form)).isEmpty();
        assertThat(form.proposed()).isEqualTo(Money.euros(8_800));
    }

    @Test
    void wantsAReasonForLess() {
        assertThat(fields(form(Conclusion.FAVOURABLE, "8 799,99", ""))).containsExactly("reason");
        assertThat(fields(form(Conclusion.FAVOURABLE, "5000", "Dépenses trop élevées"))).isEmpty();
    }

    @Test
    void neverAboveTheRateNorTheAmountAsked() {
        assertThat(fields(form(Conclusion.FAVOURABLE, "8 800,01", ""))).containsExactly("amount");
        assertThat(fields(form(Conclusion.FAVOURABLE, "10 000,01", ""))).containsExactly("amount");
        assertThat(fields(form(Conclusion.FAVOURABLE, "0", "x"))).containsExactly("amount");
        assertThat(fields(form(Conclusion.FAVOURABLE, "beaucoup", "x"))).containsExactly("amount");
    }

    @Test
    void anUnfavourableConclusionProposesNothingAndSaysWhy() {
        assertThat(fields(form(Conclusion.UNFAVOURABLE, "", ""))).containsExactly("reason");
        assertThat(form(Conclusion.UNFAVOURABLE, "9000", "Hors priorités").proposed())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void wantsAnAnalysisAndAConclusion() {
        assertThat(fields(new ReportForm("task", "", null, "", "")))
                .containsExactly("analysis", "conclusion");
    }

    @Test
    void neverAboveAnotherCeilingWhichItNames() {
        ReportForm form = form(Conclusion.FAVOURABLE, "5 001", "x");
        assertThat(form.check(ceilings(5_000), false))
                .containsExactly(
                        Problem.at(
                                "amount",
                                "report.error.ceiling",
                                Money.euros(5_000),
                                "Part du maître d’ouvrage"));
        assertThat(form(Conclusion.FAVOURABLE, "5 000", "").check(ceilings(5_000), false))
                .isEmpty();
    }

    @Test
    void aRequestThatIsNotEligibleIsNotConcludedFavourably() {
        assertThat(form(Conclusion.FAVOURABLE, "100", "x").check(ceilings, true))
                .extracting(Problem::field)
                .containsExactly("conclusion");
        assertThat(form(Conclusion.UNFAVOURABLE, "", "Inéligible").check(ceilings, true)).isEmpty();
    }

    @Test
    void neverBelowTheFloorOfTheLaw() {
        assertThat(
                        form(Conclusion.FAVOURABLE, "2 199,99", "x")
                                .check(ceilings(8_800, 2_200), false))
                .containsExactly(Problem.at("amount", "report.error.floor", Money.euros(2_200)));
        assertThat(form(Conclusion.FAVOURABLE, "2 200", "x").check(ceilings(8_800, 2_200), false))
                .isEmpty();
    }

    private static Ceilings ceilings(long highest) {
        return ceilings(highest, 0);
    }

    private static Ceilings ceilings(long highest, long floor) {
        return new Ceilings(
                Money.euros(10_000),
                Money.euros(11_000),
                new BigDecimal("0.80"),
                Money.euros(highest),
                Money.euros(floor),
                "Part du maître d’ouvrage",
                List.of());
    }

    private static ReportForm form(@Nullable Conclusion conclusion, String amount, String reason) {
        return new ReportForm("task", "Action utile.", conclusion, amount, reason);
    }

    private List<String> fields(ReportForm form) {
        return form.check(ceilings, false).stream().map(Problem::field).toList();
    }
}
