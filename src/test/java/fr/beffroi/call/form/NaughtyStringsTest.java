package fr.beffroi.call.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import fr.beffroi.testing.ServiceTest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Hostile and strange texts come back from every text field exactly as typed. */
@ServiceTest
class NaughtyStringsTest {

    @Autowired private JdbcClient jdbc;

    private final FormDefinition form = FipdForm.form();

    private static List<String> naughtyStrings() throws IOException {
        return FipdForm.JSON
                .readValue(
                        new ClassPathResource("uploads/blns.json").getContentAsByteArray(),
                        new TypeReference<List<String>>() {})
                .stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private List<FormField> textFields() {
        return form.sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> List.of("text", "longtext").contains(field.kind()))
                .toList();
    }

    private ObjectNode readEverywhere(String text) {
        Map<String, List<String>> posted = new HashMap<>();
        textFields().forEach(field -> posted.put(field.name(), List.of(text)));
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        for (FormSection section : form.sections()) {
            answers.setAll(form.read(section, posted));
        }
        return answers;
    }

    private JsonNode throughTheDatabase(JsonNode answers) {
        return FipdForm.JSON.readTree(
                jdbc.sql("select cast(:answers as jsonb)::text")
                        .param("answers", FipdForm.JSON.writeValueAsString(answers))
                        .query(String.class)
                        .single());
    }

    @Test
    void areKeptAndGivenBackExactly() throws IOException {
        assertThat(naughtyStrings()).hasSize(514);
        for (String text : naughtyStrings()) {
            JsonNode kept = throughTheDatabase(readEverywhere(text));
            for (FormField field : textFields()) {
                assertThat(kept.path(field.name()).asString()).isEqualTo(text);
            }
        }
    }

    @Test
    void areCheckedWithoutAFault() throws IOException {
        for (String text : naughtyStrings()) {
            assertThat(form.check(readEverywhere(text), Locale.FRENCH)).isNotEmpty();
        }
    }

    @Test
    void anEmptyTextIsNoAnswer() {
        assertThat(readEverywhere("").path("title").isNull()).isTrue();
    }

    @Test
    void numbersDatesAndPlacesKeepThemAsTypedToo() throws IOException {
        for (String text : naughtyStrings()) {
            ObjectNode answers =
                    Typed.everythingRight(form)
                            .with("startDate", text)
                            .with("budget-expenses-65", text)
                            .answers();
            assertThat(throughTheDatabase(answers))
                    .isEqualTo(FipdForm.JSON.readTree(answers.toString()));
            form.check(answers, Locale.ENGLISH);
        }
    }
}
