package fr.beffroi.application.form;

import fr.beffroi.call.FieldKind.Place;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import fr.beffroi.call.FormState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Every answer of a form one by one, down to the cells of tables and the lines of budgets. */
final class AnswerCells {

    private final FormDefinition form;
    private final Locale locale;
    private final List<Cell> cells = new ArrayList<>();

    private AnswerCells(FormDefinition form, Locale locale) {
        this.form = form;
        this.locale = locale;
    }

    /**
     * One answer.
     *
     * @param section title of its page
     * @param id of its element on the page
     * @param words the answer as people read it
     * @param value the answer exactly as it is kept
     */
    record Cell(String section, String id, String question, String words, String value) {}

    static List<Cell> of(FormDefinition form, JsonNode answers, Locale locale) {
        var all = new AnswerCells(form, locale);
        all.read(answers);
        return all.cells;
    }

    private void read(JsonNode answers) {
        FormState state = form.state(answers);
        for (FormSection section : form.sections(locale)) {
            for (FormField field : section.fields()) {
                JsonNode value = answers.path(field.name());
                if (state.shows(field)) {
                    add(section, field, List.of(), value);
                }
            }
        }
    }

    private void add(FormSection section, FormField field, List<String> path, JsonNode value) {
        FormField here = field.type().place(field, path).field();
        if (here.type().isUnread(value)) {
            String typed = here.type().typed(here, value);
            cells.add(cell(section, field, path, StringNode.valueOf(typed)));
        } else if (value.isObject() && field.type().isAsked()) {
            value.properties()
                    .forEach(p -> add(section, field, with(path, p.getKey()), p.getValue()));
        } else if (value.isArray() && value.path(0).isObject() && field.type().isAsked()) {
            for (int row = 0; row < value.size(); row++) {
                add(section, field, with(path, "" + row), value.path(row));
            }
        } else {
            cells.add(cell(section, field, path, value));
        }
    }

    private Cell cell(FormSection section, FormField field, List<String> path, JsonNode value) {
        Place place = field.type().place(field, path);
        // What is inside a field has an id of its own, even where its element has none.
        String id = path.isEmpty() ? field.name() : field.name() + '-' + String.join("-", path);
        boolean inside = !path.isEmpty() && place.field().equals(field);
        String exact = exact(value);
        return new Cell(
                section.title(),
                id,
                place.label(),
                inside || exact.isEmpty()
                        ? exact
                        : place.field().type().words(place.field(), value, locale),
                exact);
    }

    private static String exact(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> "";
            case STRING -> value.asString();
            case NUMBER -> value.decimalValue().toPlainString();
            case ARRAY ->
                    value.valueStream().map(AnswerCells::exact).collect(Collectors.joining("\n"));
            default -> value.isValueNode() ? value.asString() : value.toString();
        };
    }

    private static List<String> with(List<String> path, String last) {
        var longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }
}
