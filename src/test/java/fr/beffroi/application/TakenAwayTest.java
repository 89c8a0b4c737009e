package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.form.ExportedAnswers;
import fr.beffroi.document.PdfDocuments;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.CsvCells;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What one takes away of a form: empty, as a spreadsheet, as text; and what is left to do. */
@ServiceTest
class TakenAwayTest {

    @Autowired private Dossiers dossiers;
    @Autowired private ExportedAnswers exported;
    @Autowired private PdfDocuments pdf;
    @Autowired private Visits visits;
    @Autowired private JsonMapper json;

    /** All 515, whatever a spreadsheet would make of them. */
    @Test
    void aSpreadsheetGivesBackEachTextExactlyAndRunsNone() throws IOException {
        Application draft = dossiers.read(dossiers.aDraft().begun());
        List<String> naughty = naughty();
        assertThat(naughty).hasSize(515);

        for (String text : naughty) {
            var answers = json.createObjectNode().put("title", text).put("summary", text);
            byte[] file =
                    Objects.requireNonNull(
                            exported.csv(draft, answers, draft.formVersion(), Locale.FRENCH)
                                    .getBody());
            String csv = new String(file, StandardCharsets.UTF_8);
            List<List<String>> rows = CsvCells.rows(csv);

            for (String field : List.of("title", "summary")) {
                List<String> row =
                        rows.stream()
                                .filter(each -> each.get(1).equals(field))
                                .findFirst()
                                .orElseThrow();
                assertThat(CsvCells.exact(csv)).containsEntry(field, text);
                assertThat(row.get(4)).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
                assertThat(row.get(3)).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
            }
        }
    }

    @Test
    void bothSidesTakeTheAnswersAwayDownToTheCellsOfTables() {
        ApplicationId id = dossiers.aDraft().asking(12_000).costing(20_000).submitted();

        String mine = visits.open(DemoPeople.TREASURER, "/demandes/" + id + "/reponses.csv").body();
        String theirs =
                visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/formulaire.csv").body();
        String text = visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/formulaire.txt").body();

        assertThat(mine)
                .contains("\"indicators-0-label\"", "\"Jeunes rencontrés\"")
                .contains("\"budget-income-74-etat-demande\"", "\"12000\"")
                .contains("\"Lens (62498)\",\"62498\"")
                .isEqualTo(theirs);
        assertThat(text).contains("Médiation de soirée", "Jeunes rencontrés", "Lens (62498)");
    }

    @Test
    void thePdfSaysWhichCharactersItCannotDraw() throws IOException {
        ApplicationId id = dossiers.aDraft().titled("Fête 😀 田中").filled();

        assertThat(pdf.lacking("Fête 😀 田中 □ é")).containsExactly("U+1F600", "U+7530", "U+4E2D");
        byte[] file = bytes("/demandes/" + id + "/reponses.pdf");
        assertThat(text(file)).contains("U+1F600", "U+7530", "3 caractères");
        assertThat(text(bytes("/demandes/" + dossiers.aDraft().filled() + "/reponses.pdf")))
                .doesNotContain("U+");
    }

    @Test
    void theEmptyFormIsForEveryoneInBothLanguagesWithEveryQuestion() throws IOException {
        String french = text(bytes("/appels/fipd-d-2027-62/formulaire.pdf"));
        assertThat(french)
                .contains("Formulaire de demande", "Intitulé du projet", "Budget prévisionnel")
                .contains("facultatif", "Documents à joindre", "26 février 2027");
        for (String call : List.of("feder-numerique-2027-hdf", "pdasr-2027-62", "fipd-s-2027-62")) {
            var answer = visits.open(DemoPeople.TREASURER, "/appels/" + call + "/formulaire.pdf");
            assertThat(answer.status()).as(call).isIn(200, 404);
        }
        // A call for those invited shows its form to whom it shows itself.
        for (var person : List.of(DemoPeople.TREASURER, DemoPeople.OTHER_TREASURER)) {
            String call = "/appels/fipd-r-2027-62";
            assertThat(visits.open(person, call + "/formulaire.pdf").status())
                    .isEqualTo(visits.open(person, call).status());
        }
    }

    @Test
    void whatIsLeftToDoIsListedOnEveryPageWithALinkToItsField() {
        ApplicationId id = dossiers.aDraft().without("RIB").filled();

        String page =
                visits.open(DemoPeople.TREASURER, "/demandes/" + id + "/formulaire/projet").body();

        assertThat(page)
                .contains("Ce qu’il reste à faire (1)")
                .contains("/demandes/" + id + "/pieces#fichiers-RIB");
        String empty =
                visits.open(
                                DemoPeople.TREASURER,
                                "/demandes/" + dossiers.aDraft().begun() + "/formulaire/budget")
                        .body();
        assertThat(empty).contains("/formulaire/projet#title", "Ce qu’il reste à faire (");
    }

    private byte[] bytes(String address) throws IOException {
        return visits.file(DemoPeople.TREASURER, address);
    }

    private static String text(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("[\u00a0\u202f]", " ");
        }
    }

    private List<String> naughty() throws IOException {
        return json.readValue(
                new ClassPathResource("uploads/blns.json").getContentAsByteArray(),
                new TypeReference<List<String>>() {});
    }
}
