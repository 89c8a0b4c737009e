package fr.beffroi.call.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormField;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The kinds of field that are made of others. */
class ComposedKindsTest {

    private static final String THEMES =
            "'options': [{'value': 'A', 'label': 'Jeunes', 'options': [{'value': 'X', 'label':"
                    + " 'École'}]}, {'value': 'B', 'label': 'Aînés', 'options': [{'value': 'Y',"
                    + " 'label': 'Foyer'}]}]";

    private static final String PREMISES =
            "'maxRows': 3, 'columns': [{'name': 'place', 'kind': 'address', 'label': 'Lieu'},"
                    + " {'name': 'rent', 'kind': 'money', 'label': 'Loyer'}]";

    private static TrialForm form(String kind, String words) {
        return new TrialForm().field(kind, "f", "{'$ref': 'urn:beffroi:" + kind + "'}", words);
    }

    private static String words(TrialForm form) {
        FormField field = form.compiled().section("essai").fields().get(1);
        return field.type().words(field, form.answers().path("f"), Locale.FRENCH);
    }

    private static void assertOneError(TrialForm form, String element, String... words) {
        assertThat(form.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo(element))
                .extracting(FieldError::message)
                .asString()
                .contains(words);
    }

    @Test
    void aPeriodGoesFromOneDayToALaterOneInsideThatOfTheCall() {
        TrialForm form = form("period", "'within': 'projects'");

        form.typing("f-from", "01/03/2027").typing("f-until", "31/03/2027");
        assertThat(form.errors()).isEmpty();
        assertThat(words(form)).isEqualTo("Du 01/03/2027 au 31/03/2027");
        assertOneError(form.typing("f-until", "28/02/2027"), "f-until", "précède le début");
        assertOneError(form.typing("f-until", "01/02/2028"), "f-until", "hors de la période");
        assertOneError(form.typing("f-until", ""), "f-until", "Fin");
        assertOneError(form.typing("f-until", "demain"), "f-until", "demain");
    }

    @Test
    void anAddressIsKeptWithTheCodeOfItsCommune() {
        TrialForm form =
                form("address", "")
                        .typing("f-name", "8 boulevard Basly")
                        .typing("f-postcode", "62 300")
                        .typing("f-city", "lens");

        assertThat(form.answers().path("f"))
                .isEqualTo(
                        TrialForm.json(
                                "{'name': '8 boulevard Basly', 'postcode': '62300', 'city': 'lens',"
                                        + " 'citycode': '62498'}"));
        assertThat(form.errors()).isEmpty();
        assertThat(words(form)).isEqualTo("8 boulevard Basly\n62300 lens");
        assertOneError(form.typing("f-city", "Arras"), "f-city", "Arras", "62300", "Lens");
        assertOneError(form.typing("f-postcode", "623"), "f-postcode", "forme attendue");
        form.typing("f-postcode", "75001").typing("f-city", "Paris");
        assertThat(form.errors()).isEmpty();
    }

    @Test
    void aPersonIsReachedByWhatTheyGave() {
        TrialForm form =
                form("person", "")
                        .typing("f-lastName", "Delattre")
                        .typing("f-firstName", "Camille")
                        .typing("f-email", "camille@domaine.fr");

        assertThat(form.errors()).isEmpty();
        assertThat(words(form))
                .isEqualTo(
                        "Nom : Delattre\nPrénom : Camille\nAdresse électronique : camille@domaine.fr");
        assertOneError(form.typing("f-email", "camille"), "f-email", "camille");
        assertOneError(
                form.typing("f-email", "").typing("f-firstName", ""), "f-firstName", "Prénom");
    }

    @Test
    void anOrganisationHasANameAndPerhapsASiret() {
        TrialForm form = form("organisation", "").typing("f-name", "Ville de Lens");

        assertThat(form.errors()).isEmpty();
        assertOneError(form.typing("f-siret", "123"), "f-siret", "14 chiffres");
        form.typing("f-siret", "13000155500031");
        assertThat(form.errors()).isEmpty();
        assertThat(words(form)).contains("SIRET : 130 001 555 00031");
    }

    @Test
    void theSecondListDependsOnTheFirst() {
        TrialForm form = form("linked", THEMES).typing("f-first", "A").typing("f-second", "X");

        assertThat(form.errors()).isEmpty();
        assertThat(words(form)).isEqualTo("Jeunes – École");
        assertOneError(form.typing("f-second", "Y"), "f-second", "Foyer", "Jeunes");
        assertOneError(form.typing("f-second", ""), "f-second", "Second choix");
    }

    @Test
    void aGroupRepeatsWhateverFieldsItHolds() {
        TrialForm form =
                new TrialForm()
                        .field(
                                "group",
                                "f",
                                "{'type': 'array', 'maxItems': 3, 'items': {'type': 'object',"
                                        + " 'required': ['rent'], 'properties': {'place': {'$ref':"
                                        + " 'urn:beffroi:address'}, 'rent': {'type': 'number'}}}}",
                                PREMISES)
                        .typing("f-0-place-name", "1 rue Haute")
                        .typing("f-0-place-postcode", "62300")
                        .typing("f-0-place-city", "Lens")
                        .typing("f-0-rent", "500")
                        .typing("f-2-rent", "700");

        JsonNode answers = form.answers();
        assertThat(answers.path("f").size()).isEqualTo(2);
        assertThat(answers.at("/f/0/place/citycode").asString()).isEqualTo("62498");
        assertThat(answers.at("/f/1/rent").decimalValue()).isEqualByComparingTo("700");
        assertThat(form.errors()).isEmpty();
        assertOneError(form.typing("f-0-rent", ""), "f-0-rent", "1, Loyer");
        assertOneError(form.typing("f-0-rent", "cher").typing("f-2-rent", ""), "f-0-rent", "cher");
        assertThat(form.typing("f-0-_retirer", "true").answers().path("f").isNull()).isTrue();
    }
}
