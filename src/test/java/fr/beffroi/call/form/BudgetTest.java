package fr.beffroi.call.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.ProjectOutline;
import fr.beffroi.kernel.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class BudgetTest {

    private static final String ASKED = "budget-income-74-etat-demande";

    private final FormDefinition form = FipdForm.form();

    private Typed typed() {
        return Typed.everythingRight(form);
    }

    private static String only(List<FieldError> errors, String field) {
        assertThat(errors).extracting(FieldError::field).containsExactly(field);
        return errors.getFirst().message().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    void theServerComputesTotalsAndRate() {
        ObjectNode answers = typed().answers();

        assertThat(answers.at("/budget/totals/expenses").longValue()).isEqualTo(13_000);
        assertThat(answers.at("/budget/totals/income").longValue()).isEqualTo(13_000);
        assertThat(answers.at("/budget/totals/expensesAll").longValue()).isEqualTo(15_000);
        assertThat(answers.at("/budget/totals/accounts/74").longValue()).isEqualTo(11_000);
        assertThat(answers.at("/budget/totals/rate").decimalValue()).isEqualByComparingTo("0.6154");
    }

    @Test
    void aTotalSentByTheBrowserIsReplaced() {
        ObjectNode answers = typed().answers();
        ((ObjectNode) answers.at("/budget/totals")).put("income", 1_000_000);

        assertThat(form.calculate(answers).at("/budget/totals/income").longValue())
                .isEqualTo(13_000);
    }

    @Test
    void theOutlineTellsAmountsDatesAndPlace() {
        ProjectOutline outline = form.outline(typed().answers());

        assertThat(outline.amountAsked()).isEqualTo(Money.euros(8000));
        assertThat(outline.totalCost()).isEqualTo(Money.euros(13_000));
        assertThat(outline.commune()).isEqualTo("62498");
        assertThat(outline.districts()).containsExactly("QN06225M");
        assertThat(outline.endDate()).hasToString("2027-12-31");
    }

    @Test
    void oneEuroTooMuchOnEitherSideIsTold() {
        assertThat(only(typed().with("budget-expenses-65", "1").errors(), "budget"))
                .contains("charges (13 001 €)", "dépassent les produits (13 000 €)", "de 1 €");
        assertThat(only(typed().with("budget-income-756", "1").errors(), "budget"))
                .contains("produits (13 001 €)", "dépassent les charges", "de 1 €");
    }

    @Test
    void contributionsInKindBalanceApart() {
        assertThat(only(typed().with("budget-income-870", "1999").errors(), "budget"))
                .contains("compte 86 (2 000 €)", "compte 87 (1 999 €)", "de 1 €");
    }

    @Test
    void theRateLeavesOutContributionsInKindAndTellsTheFigures() {
        Typed typed =
                typed().with(ASKED, "10401")
                        .with("budget-income-ressources-propres", "1599")
                        .with("budget-income-74-commune", "1000");

        assertThat(only(typed.errors(), ASKED))
                .contains("10 401 €", "80,01 %", "13 000 €", "80 %", "au plus 10 400 €");
        assertThat(
                        typed.with(ASKED, "10400")
                                .with("budget-income-ressources-propres", "1600")
                                .errors())
                .isEmpty();
    }

    @Test
    void theAmountAskedIsMandatoryAndHasAMinimum() {
        assertThat(
                        only(
                                typed().without(ASKED)
                                        .with("budget-income-ressources-propres", "10000")
                                        .errors(),
                                ASKED))
                .contains("subvention demandée");
        assertThat(
                        only(
                                typed().with(ASKED, "999")
                                        .with("budget-income-ressources-propres", "9001")
                                        .errors(),
                                ASKED))
                .contains("999 €", "1 000 €");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12500,50", "12500.5", "0,01 €"})
    void centsAreKeptAndExplained(String wrong) {
        Typed typed = typed().with("budget-expenses-64-remuneration", wrong);

        assertThat(typed.answers().at("/budget/expenses/64-remuneration").asString())
                .isEqualTo(wrong);
        assertThat(only(typed.errors(), "budget-expenses-64-remuneration"))
                .contains("sans centimes", wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"douze mille", "12.500", "12,500", "--", "1/2", "9999999999999999999"})
    void lettersAreKeptAndExplained(String wrong) {
        assertThat(
                        only(
                                typed().with("budget-expenses-64-remuneration", wrong).errors(),
                                "budget-expenses-64-remuneration"))
                .contains("n’est pas un montant", wrong);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12500",
                "12 500",
                "12\u202f500",
                "12\u00a0500 €",
                "12 500,00",
                " 12500.00 euros "
            })
    void amountsAreReadAsFrenchPeopleTypeThem(String typedAmount) {
        assertThat(
                        typed().with("budget-expenses-64-remuneration", typedAmount)
                                .answers()
                                .at("/budget/expenses/64-remuneration")
                                .longValue())
                .isEqualTo(12_500);
    }

    @Test
    void anAmountIsNeitherNegativeNorEnormous() {
        assertThat(only(typed().with("budget-expenses-65", "-5").errors(), "budget-expenses-65"))
                .contains("négatif");
        assertThat(
                        only(
                                typed().with("budget-expenses-65", "1 000 000 000").errors(),
                                "budget-expenses-65"))
                .contains("999 999 999 €");
    }

    @Test
    void anotherFunderHasANameAStateAndAnAmount() {
        assertThat(
                        only(
                                typed().without("budget-funders-74-commune-name").errors(),
                                "budget-funders-74-commune-name"))
                .contains("nom du financeur");
        assertThat(
                        only(
                                typed().with("budget-funders-74-commune-status", "X").errors(),
                                "budget-funders-74-commune-status"))
                .contains("sollicitée ou acquise");
        assertThat(
                        only(
                                typed().with("budget-funders-74-region-name", "Région").errors(),
                                "budget-income-74-region"))
                .contains("indiquez le montant");
    }

    @Test
    void anEmptyBudgetIsMissing() {
        Typed typed = typed();
        typed.answers().path("budget").path("expenses").propertyNames();
        for (String name :
                List.of(
                        "budget-expenses-64-remuneration",
                        "budget-expenses-62-deplacements",
                        "budget-expenses-864",
                        "budget-income-74-etat-demande",
                        "budget-income-74-commune",
                        "budget-funders-74-commune-name",
                        "budget-funders-74-commune-status",
                        "budget-income-ressources-propres",
                        "budget-income-870")) {
            typed.without(name);
        }
        assertThat(only(typed.errors(), "budget")).contains("Budget prévisionnel du projet");
    }
}
