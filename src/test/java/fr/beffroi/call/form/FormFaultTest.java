package fr.beffroi.call.form;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.call.FormFault;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A definition that does not hold together is refused with the place of the fault. */
class FormFaultTest {

    private static void assertFault(Consumer<Files> change, String place) {
        var files = new Files(FipdForm.schema(), FipdForm.layout());
        change.accept(files);
        assertThatThrownBy(() -> FipdForm.compile(files.schema(), files.layout()))
                .isInstanceOf(FormFault.class)
                .hasMessageStartingWith(place);
    }

    private record Files(ObjectNode schema, ObjectNode layout) {

        ObjectNode property(String name) {
            return (ObjectNode) schema.path("properties").path(name);
        }

        ObjectNode field(int section, int field) {
            return (ObjectNode) layout.at("/sections/" + section + "/fields/" + field);
        }
    }

    @Test
    void aSchemaThatIsNone() {
        assertFault(
                f -> f.property("title").put("maxLength", "long"),
                "form.schema.json#/properties/title");
    }

    @Test
    void aFieldUnknownToTheSchema() {
        assertFault(
                f -> f.field(1, 0).put("name", "titre"),
                "form.layout.json#/sections/1/fields/0/name: ");
    }

    @Test
    void aPropertyThatNoPageShows() {
        assertFault(
                f -> f.schema().withObject("/properties/secret").put("type", "string"),
                "form.schema.json#/properties/secret: ");
    }

    @Test
    void optionsThatAreNotTheSchemas() {
        assertFault(
                f -> ((ArrayNode) f.property("theme").path("enum")).add("AUTRE"),
                "form.layout.json#/sections/1/fields/2/options: ");
    }

    @Test
    void axesThatAreNotTheCalls() {
        assertFault(
                f -> ((ArrayNode) f.property("axis").path("enum")).remove(0),
                "form.layout.json#/sections/1/fields/1/source: ");
    }

    @Test
    void aKindThatDoesNotExist() {
        assertFault(
                f -> f.field(1, 0).put("kind", "telepathy"),
                "form.layout.json#/sections/1/fields/0/kind: ");
    }

    @Test
    void aMisspeltWordInTheLayout() {
        assertFault(
                f -> f.field(1, 0).put("lable", "x"), "form.layout.json#/sections/1/fields/0: ");
    }

    @Test
    void twoFieldsOfOneName() {
        assertFault(
                f -> f.field(1, 1).put("name", "title"),
                "form.layout.json#/sections/1/fields/1/name: ");
    }

    @Test
    void aDateAfterAFieldThatIsNoDate() {
        assertFault(
                f -> f.field(1, 10).put("after", "title"),
                "form.layout.json#/sections/1/fields/10/after: ");
    }

    @Test
    void anOutlineThatNamesNothing() {
        assertFault(
                f -> f.layout().withObject("/outline").put("title", "nothing"),
                "form.layout.json#/outline/title: ");
    }

    @Test
    void aChartThatDoesNotExist() {
        assertFault(
                f -> f.field(4, 0).put("chart", "other"),
                "form.layout.json#/sections/4/fields/0/chart: ");
    }
}
