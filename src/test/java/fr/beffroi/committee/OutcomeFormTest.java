package fr.beffroi.committee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.committee.CommitteeOutcome.RefusalReason;
import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.review.HighestGrants.Highest;
import fr.beffroi.review.Problem;
import fr.beffroi.review.TypedDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutcomeFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    void aFavourableOutcomeGivesAnAmountUpToTheCeilings() {
        assertThat(fields(form(Way.FAVOURABLE, "8000", null, ""))).isEmpty();
        assertThat(fields(form(Way.FAVOURABLE, "8000,01", null, ""))).containsExactly("amount");
        assertThat(problems(form(Way.FAVOURABLE, "8000,01", null, "")).getFirst().refusal())
                .isEqualTo(
                        Refusal.because(
                                "report.error.ceiling", Money.euros(8_000), "Taux maximal"));
        assertThat(fields(form(Way.FAVOURABLE, "0", null, ""))).containsExactly("amount");
        assertThat(fields(form(Way.FAVOURABLE, "", null, ""))).containsExactly("amount");
    }

    @Test
    void anUnfavourableOutcomeSaysWhy() {
        assertThat(fields(form(Way.UNFAVOURABLE, "", null, "")))
                .containsExactly("reasonCode", "reason");
        OutcomeForm form = form(Way.UNFAVOURABLE, "500", RefusalReason.OTHER, "Hors sujet");
        assertThat(fields(form)).isEmpty();
        assertThat(form.granted()).isEqualTo(Money.ZERO);
    }

    @Test
    void anAdjournmentSaysWhyWithoutACode() {
        assertThat(fields(form(Way.ADJOURNED, "", null, ""))).containsExactly("reason");
        assertThat(form(Way.ADJOURNED, "", RefusalReason.OTHER, "À préciser").refusalReason())
                .isNull();
    }

    @Test
    void aSessionHasBeenHeld() {
        assertThat(
                        fields(
                                new OutcomeForm(
                                        "task",
                                        Way.FAVOURABLE,
                                        "1",
                                        null,
                                        "",
                                        TypedDate.of(TODAY.plusDays(1)))))
                .containsExactly("sessionOn");
        assertThat(fields(new OutcomeForm("task", null, "", null, "", TypedDate.read(null))))
                .containsExactly("sessionOn", "way");
    }

    private static OutcomeForm form(
            Way way, String amount, @Nullable RefusalReason reasonCode, String reason) {
        return new OutcomeForm("task", way, amount, reasonCode, reason, TypedDate.of(TODAY));
    }

    private static List<String> fields(OutcomeForm form) {
        return problems(form).stream().map(Problem::field).toList();
    }

    private static List<Problem> problems(OutcomeForm form) {
        return form.check(
                Money.euros(10_000), new Highest(Money.euros(8_000), "Taux maximal"), TODAY);
    }
}
