package fr.beffroi.application.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.form.RowChanges.RowChange;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormField;
import fr.beffroi.testing.ServiceTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an officer reads of an answer with lines, from one version to the next. */
@ServiceTest
class RowChangesTest {

    private static final String WORKSHOPS =
            "{'rank': 1, 'title': 'Ateliers', 'people': 12, 'budget': {'expenses': {'65': 900}}}";
    private static final String OUTINGS =
            "{'rank': 2, 'title': 'Sorties', 'people': 20, 'budget': {'expenses': {'65': 400}}}";
    private static final String CAMP = "{'rank': 3, 'title': 'Camp', 'people': 8}";

    @Autowired private RowChanges changes;
    @Autowired private Calls calls;

    @Test
    void anActionTakenOutIsSaidOnceAndTheOthersAreNot() {
        assertThat(of("actions", array(WORKSHOPS, OUTINGS, CAMP), array(OUTINGS, CAMP)))
                .hasSize(4)
                .allMatch(change -> change.what().startsWith("Actions, n° 1 (retirée) – "))
                .allMatch(change -> change.after().isEmpty())
                .extracting(RowChange::before)
                .contains("Ateliers", "12");
    }

    @Test
    void anActionAddedAndAnotherChangedAreToldApart() {
        assertThat(
                        of(
                                "actions",
                                array(WORKSHOPS, OUTINGS),
                                array(WORKSHOPS, OUTINGS.replace("20", "25"), CAMP)))
                .contains(
                        new RowChange(
                                "Actions, n° 2 – Nombre de bénéficiaires de l’action", "20", "25"),
                        new RowChange("Actions, n° 3 (ajoutée) – Intitulé de l’action", "", "Camp"))
                .hasSize(4);
    }

    @Test
    void aLineOfTheBudgetOfAnActionIsSaidWithItsAccount() {
        assertThat(of("actions", array(OUTINGS), array(OUTINGS.replace("400", "650"))))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.what()).startsWith("Actions, n° 1 – Budget de l’action – 65");
                    assertThat(change.before()).contains("400");
                    assertThat(change.after()).contains("650");
                });
    }

    @Test
    void anIndicatorTakenOutLeavesTheNextInPeace() {
        assertThat(
                        of(
                                "indicators",
                                array(indicator("Jeunes", 40), indicator("Séances", 12)),
                                array(indicator("Séances", 12), indicator("Familles", 9))))
                .containsExactly(
                        new RowChange("Ligne 1 (retirée)", "Jeunes – 40 – personnes", ""),
                        new RowChange("Ligne 2 (ajoutée)", "", "Familles – 9 – personnes"));
    }

    private static String indicator(String label, int target) {
        return "{'label': '%s', 'target': %d, 'unit': 'personnes'}".formatted(label, target);
    }

    private List<RowChange> of(String name, JsonNode before, JsonNode after) {
        CallForProjects call = calls.findByCode("fipd-d-2027-62").orElseThrow();
        FormField field =
                calls.form(call.id(), call.formVersion()).sections(Locale.FRENCH).stream()
                        .flatMap(section -> section.fields().stream())
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return changes.of(field, before, after, Locale.FRENCH);
    }

    private static JsonNode array(String... lines) {
        return JsonMapper.shared()
                .readTree("[" + String.join(", ", lines).replace('\'', '"') + "]");
    }
}
