package fr.beffroi.call.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormField;
import fr.beffroi.call.kind.FieldKinds;
import fr.beffroi.territory.TerritoriesForTests;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;
import tools.jackson.databind.JsonNode;

/** Each kind of field: what is typed, what is kept, how it reads, what is said when it is wrong. */
class KindsTest {

    private static TrialForm form(String kind) {
        return switch (kind) {
            case "text", "longtext" ->
                    new TrialForm().field(kind, "f", "{'type': 'string', 'maxLength': 10}", "");
            case "integer" ->
                    new TrialForm().field(kind, "f", "{'type': 'integer', 'maximum': 100}", "");
            case "decimal", "money" ->
                    new TrialForm().field(kind, "f", "{'type': 'number', 'minimum': 0}", "");
            case "percentage" ->
                    new TrialForm()
                            .field(kind, "f", "{'type': 'number', 'minimum': 0, 'maximum': 1}", "");
            case "yesno" -> new TrialForm().field(kind, "f", "{'type': 'boolean'}", "");
            case "choice" ->
                    new TrialForm()
                            .field(
                                    kind,
                                    "f",
                                    "{'enum': ['A']}",
                                    "'options': [{'value': 'A', 'label': 'Un'}]");
            case "attestation" -> new TrialForm().field(kind, "f", "{'const': true}", "");
            default ->
                    new TrialForm()
                            .field(kind, "f", "{'type': 'string', 'format': '" + kind + "'}", "");
        };
    }

    private static String words(FormDefinition form, JsonNode answers, Locale locale) {
        FormField field = form.section("essai", locale).fields().get(1);
        return field.type()
                .words(field, answers.path("f"), locale)
                .replaceAll("[\u00a0\u202f]", " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    text        | Été 2027            | "Été 2027"                       | Été 2027                | Été 2027
                    longtext    | deux mots           | "deux mots"                      | deux mots               | deux mots
                    integer     | 1 0                 | "1 0"                            | 1 0                     | 1 0
                    integer     | 40                  | 40                               | 40                      | 40
                    integer     | 2027                | 2027                             | 2027                    | 2027
                    integer     | 12 500              | 12500                            | 12 500                  | 12,500
                    decimal     | 12,5                | 12.5                             | 12,5                    | 12.5
                    decimal     | 0,125               | 0.125                            | 0,125                   | 0.125
                    decimal     | 123 456,123456      | 123456.123456                    | 123 456,123456          | 123,456.123456
                    money       | 1 250,50 €          | 1250.5                           | 1 250,50 €              | €1,250.50
                    money       | 12500               | 12500                            | 12 500 €                | €12,500
                    percentage  | 45,5 %              | 0.455                            | 45,5 %                  | 45.5%
                    percentage  | 100                 | 1                                | 100 %                   | 100%
                    date        | 31/12/2027          | "2027-12-31"                     | 31/12/2027              | 31/12/2027
                    yesno       | true                | true                             | Oui                     | Yes
                    choice      | A                   | "A"                              | Un                      | Un
                    attestation | true                | true                             | Oui                     | Yes
                    email       | ' a@domaine.fr '    | "a@domaine.fr"                   | a@domaine.fr            | a@domaine.fr
                    phone       | 03 21 00 00 00      | "03 21 00 00 00"                 | 03 21 00 00 00          | 03 21 00 00 00
                    siret       | 356 000 000 18723   | "35600000018723"                 | 356 000 000 18723       | 356 000 000 18723
                    rna         | w623004567          | "W623004567"                     | W623004567              | W623004567
                    iban        | fr7630006000011234567890189 | "FR7630006000011234567890189" | FR76 3000 6000 0112 3456 7890 189 | FR76 3000 6000 0112 3456 7890 189
                    commune     | Lens                | "62498"                          | Lens (62498)            | Lens (62498)
                    epci        | 200033579           | "200033579"                      | CU d'Arras              | CU d'Arras
                    department  | 62                  | "62"                             | Pas-de-Calais (62)      | Pas-de-Calais (62)
                    """)
    void isKeptInOneWritingAndReadInBothLanguages(
            String kind, String typed, String kept, String french, String english) {
        TrialForm form = form(kind).typing("f", typed);
        JsonNode answers = form.answers();

        JsonNode expected = FipdForm.JSON.readTree(kept);
        if (expected.isNumber()) {
            assertThat(answers.path("f").decimalValue())
                    .isEqualByComparingTo(expected.decimalValue());
        } else {
            assertThat(answers.path("f")).isEqualTo(expected);
        }
        assertThat(words(form.compiled(), answers, Locale.FRENCH)).isEqualTo(french);
        assertThat(words(form.compiled(), answers, Locale.ENGLISH)).isEqualTo(english);
        FormField field = form.compiled().section("essai").fields().get(1);
        TrialForm again = form(kind).typing("f", field.type().typed(field, answers.path("f")));
        assertThat(again.answers().path("f")).isEqualTo(answers.path("f"));
    }

    /** A quantity has a unit, a year has none. */
    @Test
    void onlyAQuantityOfFourFiguresHasASeparator() {
        TrialForm form =
                new TrialForm()
                        .field(
                                "integer",
                                "f",
                                "{'type': 'integer', 'maximum': 2030}",
                                "'unit': 'km'")
                        .field("integer", "g", "{'type': 'integer', 'maximum': 2030}", "")
                        .typing("f", "2031")
                        .typing("g", "2031");

        assertThat(words(form.compiled(), form.answers(), Locale.FRENCH)).isEqualTo("2 031 km");
        assertThat(form.errors())
                .extracting(FieldError::message)
                .satisfiesExactly(
                        quantity -> assertThat(quantity).matches(".*égal à 2[  ]030\\."),
                        year -> assertThat(year).endsWith("égal à 2030."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    text        | onze lettres !            | retirez 4 caractère         | remove 4 character
                    integer     | quarante                  | nombre entier               | whole number
                    integer     | 101                       | au plus égal à 100          | at most 100
                    decimal     | 1.234.567                 | nombre en chiffres          | number in figures
                    decimal     | -1                        | au moins égal à 0           | at least 0
                    money       | douze euros               | montant en chiffres         | amount in figures
                    money       | 12.500                    | montant en chiffres         | amount in figures
                    percentage  | 120                       | au plus égal à 100 %        | at most 100%
                    percentage  | la moitié                 | pourcentage en chiffres     | percentage in figures
                    date        | 31/02/2027                | n’est pas une date          | is not a date
                    yesno       | peut-être                 | oui ou par non              | yes or no
                    choice      | Z                         | réponses proposées          | answers offered
                    attestation | non                       | Cochez la case              | Tick the box
                    email       | camille@                  | adresse électronique        | e-mail address
                    phone       | 12                        | numéro de téléphone         | telephone number
                    siret       | 123                       | vous en avez saisi 3        | you typed 3
                    siret       | 3560000001872A            | que des chiffres            | only figures
                    siret       | 12345678901234            | un chiffre au moins         | one figure is wrong
                    rna         | 623004567                 | commence par la lettre W    | begins with the letter W
                    rna         | W62300                    | neuf chiffres               | nine figures
                    iban        | 30006000                  | deux lettres du pays        | two letters of the country
                    iban        | FR763000600001123456789   | a 23 caractères, il en faut 27 | has 23 characters
                    iban        | FR7630006000011234567890188 | un caractère au moins     | one character is wrong
                    commune     | Atlantide                 | n’est pas une commune       | is not a commune
                    epci        | 000000000                 | une réponse de la liste     | an answer of the list
                    department  | 99                        | une réponse de la liste     | an answer of the list
                    """)
    void isKeptAsTypedAndToldWrongInBothLanguages(
            String kind, String typed, String french, String english) {
        TrialForm form = form(kind).typing("f", typed);
        JsonNode answers = form.answers();
        FormField field = form.compiled().section("essai").fields().get(1);

        if (!answers.path("f").isNumber()) {
            assertThat(field.type().typed(field, answers.path("f"))).isEqualTo(typed);
        }
        assertThat(message(form.compiled().check(answers, Locale.FRENCH))).contains(french);
        assertThat(message(form.compiled().check(answers, Locale.ENGLISH))).contains(english);
    }

    private static String message(List<FieldError> errors) {
        assertThat(errors).singleElement().satisfies(e -> assertThat(e.field()).isEqualTo("f"));
        return errors.getFirst().message().replaceAll("[\u00a0\u202f]", " ");
    }

    @Test
    void areThirtyOne() {
        assertThat(new FieldKinds(TerritoriesForTests.all(), new StaticMessageSource()).codes())
                .hasSize(31);
    }
}
