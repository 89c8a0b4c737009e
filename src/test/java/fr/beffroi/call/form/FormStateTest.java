package fr.beffroi.call.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormState;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Conditions, calculations and checks of a form, on the server. */
class FormStateTest {

    private static final String MONEY = "{'type': 'number', 'minimum': 0}";

    private static TrialForm form() {
        return new TrialForm()
                .field("yesno", "works", "{'type': 'boolean'}", "")
                .field("money", "price", MONEY, "'when': 'works = true'")
                .required("price")
                .field("integer", "number", "{'type': 'integer'}", "")
                .field(
                        "calculated",
                        "total",
                        "{'type': 'number', 'readOnly': true}",
                        "'result': 'money', 'formula': 'price * number'")
                .field(
                        "calculated",
                        "half",
                        "{'type': 'number', 'readOnly': true}",
                        "'result': 'money', 'formula': 'total / 2', 'when': 'total > 100'");
    }

    @Test
    void theServerCalculatesWhateverTheOrderOfTheFields() {
        ObjectNode answers =
                form().typing("works", "true")
                        .typing("price", "99,99")
                        .typing("number", "3")
                        .answers();

        assertThat(answers.path("total").decimalValue()).isEqualByComparingTo("299.97");
        assertThat(answers.path("half").decimalValue()).isEqualByComparingTo("149.99");
    }

    @Test
    void aForgedCalculatedValueIsIgnored() {
        TrialForm form =
                form().typing("works", "true")
                        .typing("price", "10")
                        .typing("number", "3")
                        .typing("total", "1000000");

        assertThat(form.answers().path("total").decimalValue()).isEqualByComparingTo("30");
        ObjectNode forged = form.answers().put("total", 1_000_000);
        assertThat(form.compiled().calculate(forged).path("total").decimalValue())
                .isEqualByComparingTo("30");
    }

    @Test
    void aHiddenFieldIsKeptInTheDraftAndEmptiedAtSubmission() {
        TrialForm form =
                form().typing("works", "false").typing("price", "10").typing("number", "3");
        ObjectNode draft = form.answers();
        FormState state = form.compiled().state(draft);

        assertThat(state.hidden()).containsExactlyInAnyOrder("price", "half");
        assertThat(state.answers().path("price").decimalValue()).isEqualByComparingTo("10");
        assertThat(form.compiled().submitted(draft).has("price")).isFalse();
        assertThat(form.compiled().submitted(draft).path("number").asInt()).isEqualTo(3);
    }

    @Test
    void aHiddenFieldCountsForNothingInACalculation() {
        ObjectNode answers =
                form().typing("works", "false")
                        .typing("price", "10")
                        .typing("number", "3")
                        .answers();

        assertThat(answers.path("total").isNull()).isTrue();
    }

    @Test
    void aHiddenFieldIsNeitherAskedForNorChecked() {
        assertThat(form().typing("works", "true").errors())
                .extracting(FieldError::field)
                .containsExactly("price");
        assertThat(form().typing("works", "false").errors()).isEmpty();
        assertThat(form().typing("works", "false").typing("price", "douze").errors()).isEmpty();
    }

    @Test
    void whatIsNotAnsweredYetGivesNoResultAndNoError() {
        ObjectNode answers = form().typing("works", "true").typing("price", "10").answers();

        assertThat(answers.path("total").isNull()).isTrue();
        assertThat(form().typing("works", "true").typing("price", "10").errors()).isEmpty();
    }

    @Test
    void aCalculationThatFailsOnCompleteAnswersIsTold() {
        TrialForm form =
                new TrialForm()
                        .field("integer", "a", "{'type': 'integer'}", "")
                        .field(
                                "calculated",
                                "share",
                                "{'type': 'number', 'readOnly': true}",
                                "'result': 'percentage', 'formula': '1 / a'");

        assertThat(form.typing("a", "8").errors()).isEmpty();
        assertThat(form.typing("a", "0").errors())
                .singleElement()
                .satisfies(e -> assertThat(e.field()).isEqualTo("share"));
    }

    @Test
    void aRuleOverSeveralFieldsBlocksOrWarns() {
        TrialForm form =
                form().rule(
                                "{'id': 'many', 'when': 'number > 10', 'effect': 'error',"
                                        + " 'field': 'number', 'message': {'fr': 'Trop.', 'en': 'Too"
                                        + " many.'}}")
                        .rule(
                                "{'id': 'some', 'when': 'number > 5', 'effect': 'warning',"
                                        + " 'field': 'number', 'message': 'Beaucoup.'}");

        assertThat(form.typing("number", "5").errors()).isEmpty();
        assertThat(form.typing("number", "6").errors()).isEmpty();
        assertThat(form.compiled().warnings(form.answers(), Locale.FRENCH))
                .extracting(FieldError::message)
                .containsExactly("Beaucoup.");
        form.typing("number", "11");
        assertThat(form.errors()).extracting(FieldError::message).containsExactly("Trop.");
        assertThat(form.compiled().check(form.answers(), Locale.ENGLISH))
                .extracting(FieldError::message)
                .containsExactly("Too many.");
    }

    @ParameterizedTest
    @CsvSource({"'10;20,5;3', 33.5", "'1', 1"})
    void aSumOverRowsIsExact(String amounts, String expected) {
        TrialForm form =
                new TrialForm()
                        .field(
                                "table",
                                "lines",
                                "{'type': 'array', 'maxItems': 3, 'items': {'type': 'object',"
                                        + " 'properties': {'amount': {'type': 'number'}}}}",
                                "'maxRows': 3, 'columns': [{'name': 'amount', 'kind': 'money',"
                                        + " 'label': 'Montant'}]")
                        .field(
                                "calculated",
                                "total",
                                "{'type': 'number', 'readOnly': true}",
                                "'result': 'money', 'formula': 'sum(lines.amount)'");
        String[] each = amounts.split(";", -1);
        for (int i = 0; i < each.length; i++) {
            form.typing("lines-" + i + "-amount", each[i]);
        }

        assertThat(form.answers().path("total").decimalValue()).isEqualByComparingTo(expected);
    }

    @Test
    void aPageWhoseConditionDoesNotHoldIsHiddenWhole() {
        TrialForm form = form();
        form.layout()
                .withArray("/sections")
                .add(
                        TrialForm.json(
                                "{'id': 'travaux', 'title': 'Travaux', 'when': 'works = true',"
                                        + " 'fields': [{'name': 'site', 'kind': 'text', 'label':"
                                        + " 'Site'}]}"));
        form.schema().withObject("/properties/site").put("type", "string").put("maxLength", 9);

        assertThat(form.compiled().state(form.typing("works", "false").answers()).hiddenSections())
                .containsExactly("travaux");
        assertThat(form.compiled().state(form.typing("works", "true").answers()).hiddenSections())
                .isEmpty();
    }

    @Test
    void aLabelThatNobodyTranslatedStaysFrenchAndSaysSo() {
        TrialForm form = new TrialForm();
        form.layout()
                .at("/sections/0/fields")
                .asArray()
                .add(
                        TrialForm.json(
                                "{'name': 'b', 'kind': 'integer', 'label': {'fr': 'Nombre', 'en':"
                                        + " 'Number'}}"));
        form.schema().withObject("/properties/b").put("type", "integer");

        assertThat(form.compiled().section("essai", Locale.ENGLISH).fields())
                .extracting(FormField::label, FormField::lang)
                .containsExactly(tuple("Champ title", "fr"), tuple("Number", null));
        assertThat(form.compiled().section("essai", Locale.FRENCH).fields())
                .extracting(FormField::label, FormField::lang)
                .containsExactly(tuple("Champ title", null), tuple("Nombre", null));
    }
}
