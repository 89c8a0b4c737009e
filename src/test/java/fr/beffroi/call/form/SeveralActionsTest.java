package fr.beffroi.call.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormFault;
import fr.beffroi.call.ProjectAction;
import fr.beffroi.kernel.Money;
import fr.beffroi.testing.TwoActions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Several actions in one application, each with its rank and its budget. */
class SeveralActionsTest {

    private static final String ASKED = "actions-1-budget-income-74-etat-demande";

    private final FormDefinition form = FipdForm.form();

    /** What the only project said is still there: it is hidden. */
    private Typed typed() {
        Typed typed = Typed.everythingRight(form);
        TwoActions.posted().forEach(typed::with);
        return typed;
    }

    private static String only(List<FieldError> errors, String field) {
        assertThat(errors).extracting(FieldError::field).containsExactly(field);
        return errors.getFirst().message().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    void eachHasItsTotalsAndTheApplicationTheirSum() {
        ObjectNode answers = form.calculate(typed().answers());

        assertThat(typed().errors()).isEmpty();
        assertThat(answers.at("/actions/0/budget/totals/expenses").longValue()).isEqualTo(20_000);
        assertThat(answers.at("/actions/1/budget/totals/rate").decimalValue())
                .isEqualByComparingTo("0.5");
        assertThat(answers.path("actionsCost").decimalValue()).isEqualByComparingTo("30000");
        assertThat(answers.path("actionsAsked").decimalValue()).isEqualByComparingTo("17000");
        assertThat(form.outline(answers).amountAsked()).isEqualTo(Money.euros(17_000));
        assertThat(form.outline(answers).totalCost()).isEqualTo(Money.euros(30_000));
        assertThat(form.outline(answers).rate()).isEqualByComparingTo("0.5667");
    }

    @Test
    void theOutlineGivesThemByRank() {
        assertThat(form.outline(typed().answers()).actions())
                .extracting(ProjectAction::rank, ProjectAction::title, ProjectAction::asked)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                1, "Sorties éducatives", Money.euros(5000)),
                        org.assertj.core.groups.Tuple.tuple(
                                2, "Ateliers du soir", Money.euros(12_000)));
    }

    @Test
    void theBudgetOfTheOnlyProjectIsLeftOutThenAndCountsAgainWithoutThem() {
        ObjectNode answers = typed().answers();

        assertThat(form.submitted(answers).has("budget")).isFalse();
        answers.put("severalActions", false);
        assertThat(form.submitted(answers).has("actions")).isFalse();
        assertThat(form.outline(answers).amountAsked()).isEqualTo(Money.euros(8000));
        assertThat(form.outline(answers).actions()).isEmpty();
        answers.remove("severalActions");
        assertThat(form.submitted(answers).has("budget")).isTrue();
    }

    @Test
    void oneEuroTooMuchIsToldOfItsActionOnly() {
        assertThat(
                        only(
                                typed().with("actions-1-budget-expenses-65", "1").errors(),
                                "actions-1-budget"))
                .startsWith("Actions, n° 2 : ")
                .contains("charges (10 001 €)", "produits (10 000 €)", "de 1 €");
        assertThat(
                        only(
                                typed().with("actions-0-budget-income-870", "1501").errors(),
                                "actions-0-budget"))
                .startsWith("Actions, n° 1 : ")
                .contains("compte 87 (1 501 €)", "de 1 €");
    }

    @ParameterizedTest
    @CsvSource({
        "actions-0-budget-expenses-65, '12,50', sans centimes",
        "actions-1-budget-expenses-61-locations, mille, n’est pas un montant",
        "actions-1-budget-income-756, -5, négatif",
        "actions-0-budget-funders-74-commune-name, '', nom du financeur",
        "actions-1-budget-funders-74-commune-status, X, sollicitée ou acquise",
        "actions-1-title, '', '2, Intitulé de l’action'",
        "actions-0-period-until, 01/02/2027, précède le début"
    })
    void eachMistakeIsOnItsLineOfItsAction(String element, String typed, String said) {
        Typed wrong = typed().with(element, typed);

        List<FieldError> errors = wrong.errors();

        assertThat(errors).extracting(FieldError::field).containsExactly(element);
        assertThat(errors.getFirst().message()).contains(said);
        assertThat(form.check(wrong.answers(), Locale.ENGLISH)).hasSize(1);
    }

    @Test
    void eachHasItsRateUnderTheCeilingOfTheCall() {
        Typed typed =
                typed().with(ASKED, "8001").with("actions-1-budget-income-74-commune", "1999");

        assertThat(only(typed.errors(), ASKED))
                .startsWith("Actions, n° 2 : ")
                .contains("80,01 %", "au plus 8 000 €");
    }

    @Test
    void theLeastThatTheCallGivesIsLookedAtOverAllOfThem() {
        Typed small =
                typed().with(ASKED, "600")
                        .with("actions-1-budget-income-74-commune", "9400")
                        .with("actions-0-budget-income-74-etat-demande", "600")
                        .with("actions-0-budget-income-74-commune", "19400");
        assertThat(small.errors()).isEmpty();
        small.with(ASKED, "300").with("actions-1-budget-income-74-commune", "9700");
        assertThat(only(small.errors(), "actions")).contains("900 €", "1 000 €");
    }

    @ParameterizedTest
    @CsvSource({"1, actions-1-rank, n° 1", "3, actions-0-rank, de 1 à 2", "un, actions-0-rank, un"})
    void ranksGoFromOneToTheirNumber(String rank, String element, String said) {
        assertThat(only(typed().with("actions-0-rank", rank).errors(), element)).contains(said);
    }

    @Test
    void totalsAndLinesThatNoPageHasAreIgnored() {
        Typed forged =
                typed().with("actions-0-budget-totals-asked", "1")
                        .with("actions-0-budget-income-99", "5000")
                        .with("actions-6-title", "Une septième")
                        .with("actionsAsked", "1");

        assertThat(forged.answers()).isEqualTo(typed().answers());
        assertThat(form.calculate(forged.answers()).path("actionsAsked").decimalValue())
                .isEqualByComparingTo("17000");
    }

    @Test
    void aBudgetLeftEmptyIsAskedForByItsAction() {
        Typed typed = typed();
        TwoActions.posted().keySet().stream()
                .filter(name -> name.startsWith("actions-1-budget"))
                .forEach(typed::without);

        assertThat(only(typed.errors(), "actions-1-budget")).contains("Actions, 2, Budget");
    }

    @Test
    void aGroupWithoutABudgetCannotBeNamedAsTheActions() {
        ObjectNode layout = FipdForm.layout();
        ((ObjectNode) layout.path("outline")).put("actions", "indicators");

        assertThatThrownBy(() -> FipdForm.compile(FipdForm.schema(), layout))
                .isInstanceOf(FormFault.class)
                .hasMessageContaining("/outline/actions");
    }
}
