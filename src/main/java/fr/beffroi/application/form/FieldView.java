package fr.beffroi.application.form;

import fr.beffroi.call.FormField;
import fr.beffroi.call.FormField.Option;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A field with what was answered, as the page to fill in shows it; its methods are for templates.
 *
 * @param id of the element on the page, and name of what it posts
 * @param value the answer, missing or null if there is none; a text where what was typed could not
 *     be read
 * @param options choices to offer
 * @param errors messages by id of the element
 */
public record FieldView(
        FormField field,
        String id,
        JsonNode value,
        List<Option> options,
        Map<String, String> errors,
        Shown shown) {

    private static final DateTimeFormatter TYPED_DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** How values that the answers keep as codes are typed and read. */
    interface Shown {

        /** A commune, such as {@code Lens (62498)}; the text itself if it is no code. */
        String commune(String code);
    }

    /** The value as one types it. */
    public String text() {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.has("typed")) {
            return value.path("typed").asString("");
        }
        String text = value.isString() ? value.asString() : value.toString();
        return switch (field.kind()) {
            case "date" -> typedDate(text);
            case "commune" -> shown.commune(text);
            default -> text;
        };
    }

    /** The values chosen among several. */
    public List<String> values() {
        return value.valueStream().map(JsonNode::asString).toList();
    }

    /** What is wrong with this element, if anything. */
    public @Nullable String error() {
        return errors.get(id);
    }

    /** What is wrong with a part of it. */
    public @Nullable String error(String part) {
        return errors.get(id + '-' + part);
    }

    /** The lines of a {@code counts} field, one small field each. */
    public List<FieldView> lines() {
        return options.stream().map(this::line).toList();
    }

    /** The rows of a {@code table} field: those answered, then empty ones up to its limit. */
    public List<List<FieldView>> rows() {
        return IntStream.range(0, field.details().maxRows()).mapToObj(this::row).toList();
    }

    /** The amount typed on a line of a budget. */
    public String amount(String side, String line) {
        JsonNode amount = value.path(side).path(line);
        return amount.isString()
                ? amount.asString()
                : amount.isMissingNode() ? "" : amount.toString();
    }

    /** What was said of the funder of a line of a budget: its name or its status. */
    public String funder(String line, String what) {
        return value.path("funders").path(line).path(what).asString("");
    }

    private FieldView line(Option line) {
        var small =
                new FormField(
                        field.name(),
                        "integer",
                        line.label(),
                        "",
                        false,
                        null,
                        List.of(),
                        field.details());
        return part(small, line.value(), value.path(line.value()));
    }

    private List<FieldView> row(int row) {
        return field.details().columns().stream()
                .map(column -> part(column, row + "-" + column.name(), cell(row, column.name())))
                .toList();
    }

    private JsonNode cell(int row, String column) {
        JsonNode cells = value.path(row);
        return cells == null ? MissingNode.getInstance() : cells.path(column);
    }

    private FieldView part(FormField part, String suffix, JsonNode answer) {
        return new FieldView(part, id + '-' + suffix, answer, part.options(), errors, shown);
    }

    private static String typedDate(String text) {
        try {
            return LocalDate.parse(text).format(TYPED_DATE);
        } catch (DateTimeParseException asTyped) {
            return text;
        }
    }
}
