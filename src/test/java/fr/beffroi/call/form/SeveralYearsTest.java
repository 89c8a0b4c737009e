package fr.beffroi.call.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.testing.TwoActions;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests for several years, by the two calls that take some: a line a year, {@code year cost
 * asked}, the first of which is the budget's.
 */
class SeveralYearsTest {

    private static final String MILDECA = "mildeca-2027-62";
    private static final String CITY = "politique-ville-2027-62";

    /** What the budget that is typed says of 2027. */
    private static final String FIRST = "2027 13000 8000";

    private static final String TOGETHER =
            "Le montant demandé pour 2027 doit être celui du budget ou, s’il y a plusieurs"
                    + " actions, leur total.";

    private static Typed typed(String code, String lines) {
        FormDefinition form = FipdForm.form(code);
        Typed typed =
                Typed.everythingRight(form)
                        .with("substances", "ALCOOL")
                        .with("needs", "Une enquête de 2026.")
                        .with("schoolBased", "false")
                        .with("noExcludedExpense", "true")
                        .with("flags", "AUCUN")
                        .with("frequency", "Chaque semaine.")
                        .with("equality", "Des horaires pour chacune et chacun.")
                        .with("ordinaryLaw", "La commune met à disposition la salle.")
                        .with("multiYear", "true");
        String[] years = lines.replace("FIRST", FIRST).split(" *; *", -1);
        for (int row = 0; row < years.length; row++) {
            String[] cells = years[row].replace("_", "").split(" ", -1);
            typed.with("years-" + row + "-year", cells[0])
                    .with("years-" + row + "-cost", cells[1])
                    .with("years-" + row + "-asked", cells[2]);
        }
        return typed;
    }

    private static List<String> told(List<FieldError> errors) {
        return errors.stream()
                .map(error -> error.field() + ": " + error.message())
                .map(text -> text.replaceAll("[\u00a0\u202f]", " "))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "mildeca-2027-62, FIRST; 2028 1 1",
        "mildeca-2027-62, 2028 999999 900000; FIRST",
        "politique-ville-2027-62, FIRST; 2028 13000 8000",
        "politique-ville-2027-62, FIRST; 2028 1 2; 2029 0 500,50; 2030 90000 89999,99",
        "politique-ville-2027-62, 2030 40 4; 2028 20 2; FIRST; 2029 30 3"
    })
    void areTakenInAnyOrderAndLaterYearsAreFree(String code, String lines) {
        assertThat(typed(code, lines).errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    FIRST; FIRST                  | years         | Une même année est donnée deux fois.
                    FIRST; 2028 1 1; 2028 1 1     | years         | Une même année est donnée deux fois.
                    2028 1 1; 2029 1 1            | years         | La première année, 2027, manque.
                    FIRST; 2029 1 1               | years         | Une année manque entre la première et la dernière.
                    FIRST; 2030 1 1; 2028 1 1     | years         | Une année manque entre la première et la dernière.
                    2027 13000 8001; 2028 1 1     | years         | Le montant demandé pour 2027 doit être celui du budget
                    2028 13000 8000; 2027 13000 1 | years         | Le montant demandé pour 2027 doit être celui du budget
                    2027 12999,99 8000; 2028 1 1  | years         | Le coût de 2027 doit être le total des charges du budget
                    FIRST                         | years         | remplissez au moins 2 lignes
                    2026 1 1; FIRST               | years-0-year  | au moins égal à 2027.
                    FIRST; 2028 1 0               | years-1-asked | supérieur à 0
                    FIRST; 2028 1 -5              | years-1-asked | supérieur à 0
                    FIRST; 2028 1 _               | years-1-asked | Montant demandé
                    FIRST; 2028 _  1              | years-1-cost  | Coût
                    FIRST; _  1 1                 | years-1-year  | Année
                    """)
    void oneRuleBrokenIsToldAtItsElement(String lines, String element, String said) {
        for (String code : List.of(MILDECA, CITY)) {
            // A line more than this call takes is not on its page.
            if (code.equals(CITY) || lines.chars().filter(c -> c == ';').count() < 2) {
                assertThat(told(typed(code, lines).errors()))
                        .as(code)
                        .anySatisfy(
                                text -> assertThat(text).startsWith(element + ": ").contains(said));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mildeca-2027-62, FIRST; 2029 1 1, years-1-year, 2028",
        "politique-ville-2027-62, FIRST; 2028 1 1; 2029 1 1; 2031 1 1, years-3-year, 2030"
    })
    void noYearIsAfterTheLast(String code, String lines, String element, String last) {
        assertThat(told(typed(code, lines).errors()))
                .anySatisfy(text ->
                        assertThat(text)
                                .startsWith(element + ": ")
                                .endsWith("au plus égal à " + last + "."));
    }

    @ParameterizedTest
    @CsvSource({"mildeca-2027-62, 2", "politique-ville-2027-62, 4"})
    void thereAreNoMoreYearsThanTheCallTakes(String code, int most) {
        String lines =
                String.join(
                        ";",
                        IntStream.rangeClosed(0, most)
                                .mapToObj(later -> later == 0 ? FIRST : (2027 + later) + " 1 1")
                                .toList());
        ObjectNode answers = typed(code, lines).answers();
        assertThat(answers.path("years").size()).as("lines of the page").isEqualTo(most);
        ArrayNode years = (ArrayNode) answers.path("years");
        years.add(years.get(0).deepCopy());

        assertThat(told(FipdForm.form(code).check(answers, Locale.FRENCH)))
                .anySatisfy(
                        text -> assertThat(text).startsWith("years: ").contains("au plus " + most));
    }

    @ParameterizedTest
    @ValueSource(strings = {MILDECA, CITY})
    void twoBrokenRulesAreBothTold(String code) {
        assertThat(told(typed(code, "2027 1 1; 2027 13000 8000").errors()))
                .containsExactly(
                        "years: Une même année est donnée deux fois. "
                                + TOGETHER
                                + " Le coût de 2027 doit être le total des charges du budget ou, s’il"
                                + " y a plusieurs actions, leur total.");
    }

    @ParameterizedTest
    @ValueSource(strings = {MILDECA, CITY})
    void theFirstYearIsTheSumOfSeveralActions(String code) {
        Typed right = typed(code, "2028 1 1; 2027 30000 17000");
        TwoActions.posted().forEach(right::with);
        Typed wrong = typed(code, "2028 1 1; 2027 30000 12000");
        TwoActions.posted().forEach(wrong::with);

        assertThat(right.errors()).isEmpty();
        assertThat(told(wrong.errors())).containsExactly("years: " + TOGETHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {MILDECA, CITY})
    void whoAsksForOneYearIsNotAskedForLines(String code) {
        assertThat(typed(code, "2027 1 0").with("multiYear", "false").errors()).isEmpty();
    }
}
