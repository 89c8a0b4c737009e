package fr.beffroi.call.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import fr.beffroi.call.FormFault;
import fr.beffroi.call.FormFault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An expression that does not hold is refused when the form is loaded, with its place. */
class ExpressionFaultTest {

    private static final String NUMBER = "{'type': 'integer'}";
    private static final String RESULT = "{'type': 'integer', 'readOnly': true}";

    private static TrialForm form() {
        return new TrialForm().field("integer", "a", NUMBER, "");
    }

    private static void assertFault(TrialForm form, String pointer, String why) {
        assertThatThrownBy(form::compiled)
                .isInstanceOf(FormFault.class)
                .hasMessageStartingWith("form.layout.json#" + pointer + ": ")
                .hasMessageContaining(why);
    }

    @Test
    void aConditionThatDoesNotParse() {
        assertFault(
                form().field("text", "b", "{'type': 'string', 'maxLength': 9}", "'when': 'a >'"),
                "/sections/0/fields/2/when",
                "a >");
    }

    @Test
    void aFormulaThatNamesNoField() {
        assertFault(
                form().field(
                                "calculated",
                                "b",
                                RESULT,
                                "'result': 'integer', 'formula': 'a + prix'"),
                "/sections/0/fields/2/formula",
                "there is no field prix");
    }

    @ParameterizedTest
    @ValueSource(strings = {"for x in 1..100000 return x", "a ** 99", "sum(1..a)"})
    void aFormulaThatCouldWorkForLong(String formula) {
        assertFault(
                form().field(
                                "calculated",
                                "b",
                                RESULT,
                                "'result': 'integer', 'formula': '%s'".formatted(formula)),
                "/sections/0/fields/2/formula",
                formula);
    }

    @ParameterizedTest
    @CsvSource({"title + 1", "date and time(title)", "number(title) > 3 and title + 2 > 1"})
    void aFormulaThatAlwaysFails(String formula) {
        assertFault(
                form().field(
                                "calculated",
                                "b",
                                RESULT,
                                "'result': 'integer', 'formula': '%s'".formatted(formula)),
                "/sections/0/fields/2/formula",
                "");
    }

    @Test
    void aConditionThatIsNotTrueOrFalse() {
        assertFault(
                form().field("text", "b", "{'type': 'string', 'maxLength': 9}", "'when': 'a + 1'"),
                "/sections/0/fields/2/when",
                "true or false");
    }

    @Test
    void aResultOfAnotherKind() {
        assertFault(
                form().field(
                                "calculated",
                                "b",
                                "{'type': 'string', 'format': 'date', 'readOnly': true}",
                                "'result': 'date', 'formula': 'a * 2'"),
                "/sections/0/fields/2/formula",
                "another kind");
    }

    @Test
    void calculatedFieldsThatTurnInACircle() {
        assertFault(
                form().field("calculated", "b", RESULT, "'result': 'integer', 'formula': 'c + 1'")
                        .field("calculated", "c", RESULT, "'result': 'integer', 'formula': 'd + a'")
                        .field(
                                "calculated",
                                "d",
                                RESULT,
                                "'result': 'integer', 'formula': 'b + 1'"),
                "/sections/0/fields/2/formula",
                "b needs c needs d needs b");
    }

    @Test
    void aFieldShownOnItsOwnCondition() {
        assertFault(
                form().field("integer", "b", NUMBER, "'when': 'b > 1'"),
                "/sections/0/fields/2/when",
                "b needs b");
    }

    @Test
    void aRuleOnAFieldThatDoesNotExist() {
        assertFault(
                form().rule(
                                "{'id': 'r', 'when': 'a > 1', 'effect': 'error', 'field': 'z',"
                                        + " 'message': 'Non'}"),
                "/rules/0/field",
                "there is no field z");
    }

    @Test
    void everyFaultOfBothFilesIsToldAtOnce() {
        TrialForm form =
                form().field("telepathy", "b", "{}", "")
                        .field("siret", "c", "{'type': 'string'}", "'unit': 'km'")
                        .field("integer", "d", NUMBER, "'when': 'unknown = 1'")
                        .field("integer", "a", NUMBER, "")
                        .required("nobody");
        form.schema().withObject("/properties/hidden").put("type", "string");

        FormFault fault = catchThrowableOfType(FormFault.class, () -> form.compiled());

        assertThat(fault.faults())
                .extracting(Fault::file, Fault::pointer)
                .containsExactlyInAnyOrder(
                        tuple("form.layout.json", "/sections/0/fields/2/kind"),
                        tuple("form.layout.json", "/sections/0/fields/3/unit"),
                        tuple("form.schema.json", "/properties/c"),
                        tuple("form.layout.json", "/sections/0/fields/4/when"),
                        tuple("form.layout.json", "/sections/0/fields/5/name"),
                        tuple("form.schema.json", "/properties/hidden"),
                        tuple("form.schema.json", "/required/0"));
        assertThat(String.valueOf(fault.getMessage()).lines()).hasSize(7);
    }

    @Test
    void aTranslationThatIsOnlyHalfThere() {
        TrialForm form = form();
        form.layout()
                .at("/sections/0/fields")
                .asArray()
                .add(
                        TrialForm.json(
                                "{'name': 'b', 'kind': 'integer', 'help': 'Aide',"
                                        + " 'label': {'fr': 'Nombre', 'en': 'Number'}}"));
        form.schema().withObject("/properties/b").put("type", "integer");

        assertFault(form, "/sections/0/fields/2/help", "in English");
    }
}
