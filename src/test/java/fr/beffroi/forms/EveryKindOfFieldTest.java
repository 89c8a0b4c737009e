package fr.beffroi.forms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.Applications;
import fr.beffroi.application.form.ReadableAnswers;
import fr.beffroi.application.form.ReadableAnswers.ReadableField;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormSection;
import fr.beffroi.call.TrialCalls;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A form that holds every kind of field, through its pages without JavaScript. */
@ServiceTest
class EveryKindOfFieldTest {

    @Autowired private TrialCalls trials;
    @Autowired private Dossiers dossiers;
    @Autowired private Applications applications;
    @Autowired private Calls calls;
    @Autowired private ReadableAnswers readable;
    @Autowired private Visits visits;
    @Autowired private JsonMapper json;

    /** The language chosen is the person's, kept from one visit to the next. */
    @AfterEach
    void speakFrenchAgain() {
        visits.open(DemoPeople.TREASURER, "/?langue=fr");
    }

    private ApplicationId aDraft() {
        return dossiers.aDraft().forCall(trials.withEveryKind()).begun();
    }

    private String open(ApplicationId id, String section) {
        return visits.open(DemoPeople.TREASURER, "/demandes/" + id + "/formulaire/" + section)
                .body();
    }

    private Answer save(ApplicationId id, String section, Map<String, String> typed) {
        return visits.post(
                DemoPeople.TREASURER, "/demandes/" + id + "/formulaire/" + section, typed);
    }

    private FormDefinition form(ApplicationId id) {
        var draft = applications.get(id);
        return calls.form(draft.call(), draft.formVersion());
    }

    @Test
    void everyPageShowsEachOfItsFields() {
        ApplicationId id = aDraft();
        int shown = 0;
        for (FormSection section : form(id).sections()) {
            String page = open(id, section.id());
            for (var field : section.fields()) {
                assertThat(page).contains("id=\"champ-" + field.name() + "\"");
                shown += page.contains("id=\"" + field.name() + "\"") ? 1 : 0;
            }
        }
        // All but the two that a condition hides.
        assertThat(shown).isEqualTo(32);
    }

    @Test
    void savingByTheButtonShowsWhatTheAnswersOpenAndCalculate() {
        ApplicationId id = aDraft();

        assertThat(open(id, "choix")).doesNotContain("name=\"site\"");
        save(id, "choix", Map.of("works", "true", "_revision.works", "0"));
        assertThat(open(id, "choix")).contains("name=\"site\"");

        save(id, "nombres", Map.of("people", "150", "price", "10,50", "total", "1"));
        assertThat(open(id, "nombres").replace('\u202f', ' ').replace('\u00a0', ' '))
                .contains("1 575 €</output>");
        assertThat(open(id, "nombres")).contains("Suite");
    }

    @Test
    void aHiddenAnswerIsKeptWhileItIsHidden() {
        ApplicationId id = aDraft();
        Map<String, String> shown = Map.of("_revision.works", "1", "_revision.site", "0");
        save(id, "choix", Map.of("works", "true", "_revision.works", "0"));
        var typed = new HashMap<>(shown);
        typed.putAll(Map.of("works", "true", "site", "Rue Haute"));
        save(id, "choix", typed);

        save(id, "choix", Map.of("works", "false", "_revision.works", "1"));
        assertThat(open(id, "choix")).doesNotContain("Rue Haute");
        save(id, "choix", Map.of("works", "true", "_revision.works", "2"));
        assertThat(open(id, "choix")).contains("value=\"Rue Haute\"");
    }

    @Test
    void aPageInEnglishSaysWhichFieldsAreStillInFrench() {
        ApplicationId id = aDraft();
        save(id, "nombres", Map.of("people", "150"));

        String english =
                visits.open(DemoPeople.TREASURER, "/demandes/" + id + "/formulaire/suite?langue=en")
                        .body();

        assertThat(english).contains("<div id=\"champ-security\" lang=\"fr\">");
        assertThat(
                        visits.open(
                                        DemoPeople.TREASURER,
                                        "/demandes/" + id + "/formulaire/nombres?langue=en")
                                .body())
                .contains("Number of people")
                .doesNotContain("lang=\"fr\">\n<label");
    }

    @AfterEach
    void inFrenchForTheTestsThatFollow() {
        visits.open(DemoPeople.TREASURER, "/?langue=fr");
    }

    @Test
    void whatIsStrangeIsToldBeforeTheDeposit() {
        ApplicationId id = aDraft();
        String check = "/demandes/" + id + "/verification";
        save(id, "nombres", Map.of("people", "400"));
        assertThat(visits.open(DemoPeople.TREASURER, check).body())
                .doesNotContain("est-ce bien le nombre");

        save(id, "nombres", Map.of("people", "600", "_revision.people", "1"));
        assertThat(visits.open(DemoPeople.TREASURER, check).body())
                .contains("est-ce bien le nombre", "formulaire/nombres#people");
    }

    @Test
    void aPersonWhoDoesNotSeeAFieldCannotChangeIt() {
        ApplicationId id = aDraft();
        save(id, "textes", Map.of("title", "Gardé", "story", "Perdu ?"));

        save(id, "textes", Map.of("story", "Écrit", "_revision.story", "1"));

        assertThat(open(id, "textes")).contains("value=\"Gardé\"", "Écrit");
    }

    /** In every field that holds a text, on the page, in what officers read, and as a text. */
    @Test
    void naughtyStringsComeBackExactlyFromEveryKindThatHoldsAText() throws IOException {
        ApplicationId id = aDraft();
        FormDefinition form = form(id);
        int seen = 0;
        for (String text : naughty()) {
            for (var section : List.of("textes", "lieux", "liens")) {
                Map<String, List<String>> posted = new HashMap<>();
                NaughtyPlaces.of(section).forEach(name -> posted.put(name, List.of(text)));
                ObjectNode answers = form.read(form.section(section), posted);
                NaughtyPlaces.check(form.section(section), json, answers, text);
            }
            if (seen++ % 20 == 0) {
                look(id, form, text);
            }
        }
        assertThat(seen).isEqualTo(515);
    }

    private void look(ApplicationId id, FormDefinition form, String text) {
        Map<String, String> revisions = new HashMap<>();
        form.section("textes").fields().forEach(f -> revisions.put(f.name(), text));
        save(id, "textes", shownOn(id, revisions));
        String page = open(id, "textes");
        String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        assertThat(HtmlUtils.htmlUnescape(main)).as(text).contains(text.replace("\r\n", "\n"));
        assertThat(main).doesNotContain("<script", "<img", "<iframe");
    }

    /** The fields with the revisions that the page shows. */
    private Map<String, String> shownOn(ApplicationId id, Map<String, String> typed) {
        var all = new HashMap<>(typed);
        var revision =
                java.util.regex.Pattern.compile("name=\"(_revision\\.\\w+)\" value=\"(\\d+)\"");
        var found = revision.matcher(open(id, "textes"));
        while (found.find()) {
            all.put(found.group(1), found.group(2));
        }
        return all;
    }

    private List<String> naughty() throws IOException {
        return json.readValue(
                new ClassPathResource("uploads/blns.json").getContentAsByteArray(),
                new TypeReference<List<String>>() {});
    }

    @Test
    void officersReadEachAnswerInWords() {
        ApplicationId id = aDraft();
        FormDefinition form = form(id);
        ObjectNode answers = json.createObjectNode();
        answers.setAll(
                form.read(
                        form.section("liens"),
                        Map.of(
                                "premises-0-name", List.of("Salle"),
                                "premises-0-place-city", List.of("Lens"),
                                "equipment-0-label", List.of("Gilet"),
                                "equipment-0-kind", List.of("GILET"),
                                "equipment-0-number", List.of("3"),
                                "equipment-0-cost", List.of("120,5"))));

        List<ReadableField> fields =
                readable.of(form, form.calculate(answers), Locale.FRENCH).stream()
                        .filter(section -> section.id().equals("liens"))
                        .findFirst()
                        .orElseThrow()
                        .fields();

        assertThat(words(fields, "premises")).containsExactly(List.of("Salle", "Lens", ""));
        assertThat(words(fields, "equipment"))
                .containsExactly(List.of("Gilet", "Gilet", "3", "120,50 €"));
        assertThat(text(fields, "equipmentCost")).isEqualTo("361,50 €");
    }

    private static List<List<String>> words(List<ReadableField> fields, String name) {
        return find(fields, name).rows().stream()
                .map(row -> row.stream().map(cell -> cell.replace('\u00a0', ' ')).toList())
                .toList();
    }

    private static String text(List<ReadableField> fields, String name) {
        return find(fields, name).text().replace('\u00a0', ' ');
    }

    private static ReadableField find(List<ReadableField> fields, String name) {
        return fields.stream().filter(f -> f.field().name().equals(name)).findFirst().orElseThrow();
    }
}
