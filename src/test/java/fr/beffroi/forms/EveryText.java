package fr.beffroi.forms;

import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form with a place for each of many strings in every kind of field that one types in: a field of
 * its own, a cell of a table, a field of a block, and every part of what has parts.
 */
final class EveryText {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The kinds that a text passes unharmed, whatever it is. */
    static final List<String> TEXTS = List.of("text", "longtext");

    /** The kinds that keep as typed what they cannot read. */
    private static final List<String> OTHERS =
            List.of("email", "phone", "siret", "rna", "iban", "commune", "integer", "money");

    private static final int MOST_ROWS = 100;

    private final ObjectNode schema = JSON.createObjectNode();
    private final ObjectNode layout = JSON.createObjectNode();
    private final ObjectNode properties;
    private final ArrayNode fields;

    /**
     * @param strings how many
     * @param all whether with the kinds that find fault with most texts
     */
    EveryText(int strings, boolean all) {
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("type", "object");
        properties = schema.putObject("properties");
        layout.putObject("outline").put("title", "t0");
        fields =
                layout.putArray("sections")
                        .addObject()
                        .put("id", "textes")
                        .put("title", "Textes")
                        .putArray("fields");
        for (int i = 0; i < strings; i++) {
            define(fields, properties, "t" + i, "text");
            define(fields, properties, "l" + i, "longtext");
        }
        List<String> cells = all ? List.of("text", "siret", "date") : List.of("text");
        var columns = new ArrayList<>(List.of("text", "longtext", "organisation", "person"));
        if (all) {
            columns.add("address");
            columns.addAll(OTHERS);
        }
        for (int first = 0; first < strings; first += MOST_ROWS) {
            int rows = Math.min(MOST_ROWS, strings - first);
            rows("cells" + first, "table", rows, cells);
            rows("blocks" + first, "group", rows, columns);
        }
        if (all) {
            properties.putObject("money").put("type", "object");
            fields.addObject()
                    .put("name", "money")
                    .put("kind", "budget")
                    .put("label", "Budget")
                    .put("chart", "cerfa-12156-project");
        }
    }

    ObjectNode schema() {
        return schema;
    }

    ObjectNode layout() {
        return layout;
    }

    private void rows(String name, String kind, int strings, List<String> columns) {
        ObjectNode items = JSON.createObjectNode().put("type", "object");
        ObjectNode field = fields.addObject();
        field.put("name", name).put("kind", kind).put("label", name).put("maxRows", strings);
        ArrayNode layoutOfColumns = field.putArray("columns");
        ObjectNode types = items.putObject("properties");
        columns.forEach(column -> define(layoutOfColumns, types, column, column));
        properties
                .putObject(name)
                .put("type", "array")
                .put("maxItems", strings)
                .set("items", items);
    }

    private static void define(ArrayNode layout, ObjectNode types, String name, String kind) {
        layout.addObject().put("name", name).put("kind", kind).put("label", name);
        ObjectNode type = types.putObject(name);
        switch (kind) {
            case "text", "longtext" -> type.put("type", "string").put("maxLength", 400);
            case "integer" -> type.put("type", "integer");
            case "money" -> type.put("type", "number");
            case "organisation", "person", "address" -> type.put("$ref", "urn:beffroi:" + kind);
            default -> type.put("type", "string").put("format", kind);
        }
    }

    /**
     * What a page of such a form posts: each string in its place of every field.
     *
     * @param all whether also in the parts that find fault with most texts
     */
    static Map<String, String> posted(FormDefinition form, List<String> strings, boolean all) {
        var posted = new LinkedHashMap<String, String>();
        for (FormField field : form.sections().getFirst().fields()) {
            if (TEXTS.contains(field.kind())) {
                posted.put(field.name(), strings.get(Integer.parseInt(field.name().substring(1))));
            } else if (!field.kind().equals("budget")) {
                int first = Integer.parseInt(field.name().replaceAll("\\D", ""));
                for (int row = 0; row < field.details().maxRows(); row++) {
                    for (FormField column : field.details().columns()) {
                        String at = field.name() + '-' + row + '-' + column.name();
                        put(posted, column, at, strings.get(first + row), all);
                    }
                }
            }
        }
        return posted;
    }

    private static void put(
            Map<String, String> posted, FormField column, String at, String text, boolean all) {
        if (List.of("organisation", "person", "address").contains(column.kind())) {
            column.details().columns().stream()
                    .filter(part -> all || part.kind().equals("text"))
                    .forEach(part -> posted.put(at + '-' + part.name(), text));
        } else {
            posted.put(at, text);
        }
    }
}
