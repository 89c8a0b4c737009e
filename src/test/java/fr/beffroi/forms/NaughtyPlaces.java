package fr.beffroi.forms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the form with every kind of field holds texts, and whether they come back. */
final class NaughtyPlaces {

    private static final Map<String, List<String>> ELEMENTS =
            Map.of(
                    "textes", List.of("title", "story"),
                    "lieux", List.of("address-name", "address-complement", "address-city"),
                    "liens",
                            List.of(
                                    "partner-name",
                                    "contact-lastName",
                                    "contact-function",
                                    "premises-0-name",
                                    "premises-0-place-name",
                                    "equipment-0-label"));

    private NaughtyPlaces() {}

    static List<String> of(String section) {
        return ELEMENTS.getOrDefault(section, List.of());
    }

    /** Through JSON as the database keeps it, then as an input shows it again. */
    static void check(FormSection section, JsonMapper json, JsonNode answers, String text) {
        JsonNode kept = json.readTree(json.writeValueAsString(answers));
        String typed = text.replace("\r\n", "\n").replace("\0", "");
        for (String element : of(section.id())) {
            List<String> path = List.of(element.split("-", -1));
            FormField field =
                    section.fields().stream()
                            .filter(f -> f.name().equals(path.getFirst()))
                            .findFirst()
                            .orElseThrow();
            JsonNode value = kept.path(field.name());
            for (String step : path.subList(1, path.size())) {
                value = value.isArray() ? value.path(Integer.parseInt(step)) : value.path(step);
            }
            assertThat(value.asString("")).as(element).isEqualTo(typed);
        }
    }
}
