package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.draft.SaveResult.Saved;
import fr.beffroi.application.draft.SectionSaving;
import fr.beffroi.application.draft.Typed;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Hostile and strange texts, in every text field of a page, come back as they were typed. */
@ServiceTest
class NaughtyAnswersTest {

    private static final List<String> FIELDS =
            List.of(
                    "title",
                    "summary",
                    "objectives",
                    "description",
                    "localDiagnosis",
                    "localCouncil",
                    "startDate",
                    "axis");

    @Autowired private Dossiers dossiers;
    @Autowired private SectionSaving saving;
    @Autowired private Visits visits;
    @Autowired private JsonMapper json;

    @AfterEach
    void actAsNobody() {
        DemoPeople.actAsNobody();
    }

    @Test
    void areShownBackExactlyAndNeverAsMarkup() throws IOException {
        ApplicationId id = dossiers.aDraft().begun();
        List<String> naughty =
                json.readValue(
                        new ClassPathResource("uploads/blns.json").getContentAsByteArray(),
                        new TypeReference<List<String>>() {});
        Map<String, Integer> revisions = Map.of();
        int seen = 0;
        for (String text : naughty) {
            revisions = save(id, text, revisions);
            if (++seen % 40 == 1 || text.contains("\u0001")) {
                lookAt(id, text);
            }
        }
        assertThat(revisions.get("title")).isGreaterThan(300);
    }

    private Map<String, Integer> save(
            ApplicationId id, String text, Map<String, Integer> revisions) {
        DemoPeople.actAs(DemoPeople.TREASURER);
        Map<String, List<String>> posted =
                FIELDS.stream().collect(Collectors.toMap(field -> field, field -> List.of(text)));
        Map<String, Integer> shown =
                FIELDS.stream()
                        .collect(
                                Collectors.toMap(
                                        field -> field, field -> revisions.getOrDefault(field, 0)));
        var typed = new Typed(null, shown, Map.of(), posted, Map.of());
        return ((Saved) saving.save(id, "projet", typed)).revisions();
    }

    private void lookAt(ApplicationId id, String text) {
        String page =
                visits.open(DemoPeople.TREASURER, "/demandes/" + id + "/formulaire/projet").body();
        String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        String shown = HtmlUtils.htmlUnescape(main);
        assertThat(shown).as(text).contains(text);
        assertThat(main).doesNotContainPattern("[\\x01-\\x08\\x0b\\x0d-\\x1f\\x7f]");
        assertThat(main).doesNotContain("<script", "<img", "<iframe", "onerror=\"");
    }
}
