package fr.beffroi.forms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.Applications;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.TrialCalls;
import fr.beffroi.document.PdfDocuments;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.CsvCells;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Markup;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The strings that break other services, all of them, in a place of their own of every kind of
 * field: stored and shown back exactly, on the page, in the file for spreadsheets and in the PDF.
 */
@ServiceTest
class EveryStringInEveryFieldTest {

    private static final String NUMBERS = ".*-(money|integer)";

    @Autowired private TrialCalls trials;
    @Autowired private Dossiers dossiers;
    @Autowired private Applications applications;
    @Autowired private Calls calls;
    @Autowired private Visits visits;
    @Autowired private PdfDocuments pdf;
    @Autowired private JsonMapper json;

    @AfterEach
    void actAsNobody() {
        DemoPeople.actAsNobody();
    }

    private List<String> naughty() throws IOException {
        List<String> all =
                json.readValue(
                        new ClassPathResource("uploads/blns.json").getContentAsByteArray(),
                        new TypeReference<List<String>>() {});
        assertThat(all).hasSize(515);
        // The empty one is no answer, as KindsTest shows.
        return all.stream().filter(text -> !text.isEmpty()).toList();
    }

    /** Those that may be deposited: without control characters, that no letter can carry. */
    private static boolean isClean(String text) {
        return text.codePoints()
                .noneMatch(
                        c -> Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t');
    }

    private FormDefinition form(ApplicationId id) {
        var draft = applications.get(id);
        return calls.form(draft.call(), draft.formVersion());
    }

    private ApplicationId draft(String code, int strings, boolean all) {
        var made = new EveryText(strings, all);
        return dossiers.aDraft().forCall(trials.with(code, made.schema(), made.layout())).begun();
    }

    private static boolean isRead(@Nullable String shown) {
        return shown != null && shown.matches("-?[\\d\\u202f\\u00a0 ]+(,\\d+)?");
    }

    /** As a page has it: Windows line ends count for one character. */
    private static String asTyped(String text) {
        return text.replace("\r\n", "\n");
    }

    @Test
    void comeBackExactlyOnThePageAndInTheSpreadsheet() throws IOException {
        List<String> strings = naughty();
        ApplicationId id = draft("essai-chaines", strings.size(), true);
        String address = "/demandes/" + id + "/formulaire/textes";
        Map<String, String> posted = new LinkedHashMap<>(EveryText.posted(form(id), strings, true));
        posted.put("_next", "stay");

        assertThat(visits.post(DemoPeople.TREASURER, address, posted).isDone()).isTrue();

        posted.remove("_next");
        String page = visits.open(DemoPeople.TREASURER, address).body();
        Map<String, String> shown = Markup.typed(page);
        String csv = visits.open(DemoPeople.TREASURER, "/demandes/" + id + "/reponses.csv").body();
        Map<String, String> exported = CsvCells.exact(csv);
        int understood = 0;
        for (var each : posted.entrySet()) {
            String name = each.getKey();
            if (name.matches(NUMBERS) && isRead(shown.get(name))) {
                understood++;
            } else {
                assertThat(shown.get(name)).as(name).isEqualTo(asTyped(each.getValue()));
                assertThat(exported.get(name)).as(name).isEqualTo(asTyped(each.getValue()));
            }
        }
        // What is a number in digits is written as one; the others, as they were typed.
        assertThat(understood).isBetween(1, 120);
        assertThat(posted).hasSizeGreaterThan(12_000);
        String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        assertThat(main).doesNotContain("<script", "<img", "<iframe", "onerror=\"");
        assertThat(main).doesNotContainPattern("[\\x01-\\x08\\x0b\\x0d-\\x1f\\x7f]");
    }

    /** The names of the other funders, ten at a time: as many as a budget has. */
    @Test
    void comeBackExactlyFromTheNamesOfFunders() throws IOException {
        List<String> strings = naughty();
        ApplicationId id = draft("essai-financeurs", 1, true);
        FormDefinition form = form(id);
        var budget = form.sections().getFirst().fields().getLast();
        List<String> lines =
                java.util.Objects.requireNonNull(budget.details().chart()).income().stream()
                        .flatMap(account -> account.lines().stream())
                        .filter(line -> line.funder())
                        .map(line -> "money-funders-" + line.code() + "-name")
                        .toList();
        for (int from = 0; from < strings.size(); from += lines.size()) {
            Map<String, List<String>> posted = new HashMap<>();
            for (int i = 0; i < lines.size() && from + i < strings.size(); i++) {
                posted.put(lines.get(i), List.of(strings.get(from + i)));
            }
            var kept =
                    json.readTree(
                            json.writeValueAsString(form.read(form.sections().getFirst(), posted)));
            posted.forEach((name, typed) ->
                    assertThat(
                                    kept.at(
                                                    name.replaceAll(
                                                            "money-funders-(.*)-name",
                                                            "/money/funders/$1/name"))
                                            .asString(""))
                            .isEqualTo(asTyped(typed.getFirst())));
        }
    }

    @Test
    void whatIsDepositedIsReadExactlyOnThePageAndAsFarAsTheTypefaceGoesInThePdf()
            throws IOException {
        List<String> strings =
                naughty().stream()
                        .filter(EveryStringInEveryFieldTest::isClean)
                        .filter(text -> !text.isBlank() && text.length() <= 100)
                        .toList();
        assertThat(strings).hasSizeGreaterThan(480);
        var made = new EveryText(strings.size(), false);
        Dossiers.Draft draft =
                dossiers.aDraft().forCall(trials.with("essai-lus", made.schema(), made.layout()));
        ApplicationId empty = draft.begun();
        EveryText.posted(form(empty), strings, false)
                .forEach((name, text) -> draft.answering(name, text));
        ApplicationId id = draft.submitted();

        String page = visits.open(DemoPeople.TREASURER, "/demandes/" + id + "/reponses").body();

        List<String> read = Markup.texts(page, "beffroi-propos");
        assertThat(read).containsAll(strings.stream().map(String::toString).toList());
        for (String text : strings) {
            // A field of its own of each kind, two cells of a block, and the parts of two others.
            assertThat(read.stream().filter(text::equals).count()).as(text).isGreaterThan(3);
        }
        assertPrinted(
                strings, visits.file(DemoPeople.TREASURER, "/demandes/" + id + "/reponses.pdf"));
    }

    private void assertPrinted(List<String> strings, byte[] file) throws IOException {
        String printed;
        try (var document = Loader.loadPDF(file)) {
            printed = withoutSpaces(new PDFTextStripper().getText(document));
        }
        List<String> drawn =
                strings.stream()
                        .filter(text -> pdf.lacking(text).isEmpty())
                        .filter(text -> !text.codePoints().anyMatch(c -> isFromRightToLeft(c)))
                        .toList();
        System.out.printf(
                "Strings that the typeface draws whole: %d of %d%n", drawn.size(), strings.size());
        assertThat(drawn).hasSizeGreaterThan(350);
        for (String text : drawn) {
            assertThat(printed).as(text).contains(withoutSpaces(text));
        }
    }

    private static boolean isFromRightToLeft(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                    true;
            default -> false;
        };
    }

    /** Lines break where the page ends; ligatures are printed as their letters. */
    private static String withoutSpaces(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00a0\\u00ad-]", "");
    }

    /**
     * The clear rule for the six that hold control characters: kept, shown, told, not deposited.
     */
    @Test
    void controlCharactersAreToldAtTheirFieldByTheirCode() throws IOException {
        List<String> strings = naughty().stream().filter(text -> !isClean(text)).toList();
        assertThat(strings).hasSizeBetween(4, 12);
        ApplicationId id = draft("essai-controle", strings.size(), false);
        String address = "/demandes/" + id + "/formulaire/textes";
        Map<String, String> posted = new HashMap<>(EveryText.posted(form(id), strings, false));
        posted.put("_next", "go-on");

        visits.post(DemoPeople.TREASURER, address, posted);

        String page = visits.open(DemoPeople.TREASURER, address).body();
        for (int i = 0; i < strings.size(); i++) {
            assertThat(page)
                    .contains("id=\"t" + i + "-erreur\"", "id=\"l" + i + "-erreur\"")
                    .contains("id=\"cells0-" + i + "-text-erreur\"")
                    .contains("id=\"blocks0-" + i + "-person-lastName-erreur\"");
        }
        assertThat(page).contains("U+0001");
        assertThat(Markup.typed(page)).containsEntry("t0", asTyped(strings.getFirst()));
    }
}
