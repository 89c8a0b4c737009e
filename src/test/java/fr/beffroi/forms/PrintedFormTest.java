package fr.beffroi.forms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.Applications;
import fr.beffroi.application.form.PrintedAnswers;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.TrialCalls;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.ServiceTest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole form as a PDF file. */
@ServiceTest
class PrintedFormTest {

    @Autowired private TrialCalls trials;
    @Autowired private Dossiers dossiers;
    @Autowired private Applications applications;
    @Autowired private Calls calls;
    @Autowired private PrintedAnswers printed;
    @Autowired private JsonMapper json;

    private String print(Map<String, Map<String, List<String>>> typed, Locale locale)
            throws IOException {
        ApplicationId id = dossiers.aDraft().forCall(trials.withEveryKind()).begun();
        var draft = applications.get(id);
        FormDefinition form = calls.form(draft.call(), draft.formVersion());
        ObjectNode answers = json.createObjectNode();
        typed.forEach(
                (section, posted) -> answers.setAll(form.read(form.section(section), posted)));
        byte[] file =
                Objects.requireNonNull(
                        printed.of(
                                        draft,
                                        form.calculate(answers),
                                        draft.formVersion(),
                                        null,
                                        locale)
                                .getBody());
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("[\u00a0\u202f]", " ");
        }
    }

    @Test
    void saysEachAnswerInWordsInTheLanguageOfTheReader() throws IOException {
        var typed =
                Map.of(
                        "nombres",
                        Map.of(
                                "people", List.of("12"),
                                "price", List.of("10,50"),
                                "period-from", List.of("01/03/2027"),
                                "period-until", List.of("31/03/2027")),
                        "textes",
                        Map.of("iban", List.of("FR1420041010050500013M02606")),
                        "budget",
                        Map.of("budget-expenses-65", List.of("1500")));

        assertThat(print(typed, Locale.FRENCH))
                .contains("Coût total", "126 €", "Du 01/03/2027 au 31/03/2027")
                .contains("FR14 2004 1010 0505 0001 3M02 606", "1 500 €", "Brouillon")
                .doesNotContain("Lieu des travaux");
        assertThat(print(typed, Locale.ENGLISH))
                .contains("Total cost", "€126", "From 01/03/2027 to 31/03/2027");
    }

    /** What a text of the page holds, the file holds: what its typeface lacks apart. */
    @Test
    void naughtyStringsNeitherBreakTheFileNorGetLost() throws IOException {
        List<String> naughty =
                json.readValue(
                        new ClassPathResource("uploads/blns.json").getContentAsByteArray(),
                        new TypeReference<List<String>>() {});

        String file =
                print(
                        Map.of("textes", Map.of("story", List.of(String.join("\n", naughty)))),
                        Locale.FRENCH);

        List<String> plain =
                naughty.stream().filter(text -> text.matches("[\\x21-\\x7e]{1,40}")).toList();
        assertThat(plain).hasSize(150);
        assertThat(file).contains(plain);
    }
}
