package fr.beffroi.application.form;

import fr.beffroi.call.FormField;
import fr.beffroi.call.FormField.Option;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field with what was answered, as the page to fill in shows it; its methods are for templates.
 *
 * @param id of the element on the page, and name of what it posts
 * @param value the answer, missing or null if there is none; a text where what was typed could not
 *     be read
 * @param options choices to offer
 * @param answers those of the whole form
 * @param errors messages by id of the element
 * @param words the answer in words
 */
public record FieldView(
        FormField field,
        String id,
        JsonNode value,
        List<Option> options,
        JsonNode answers,
        Map<String, String> errors,
        String words) {

    private static final int SHORT_TABLE = 6;
    private static final int MANY_OPTIONS = 12;

    /** Name of the fragment that asks for it. */
    public String component() {
        return field.type().component();
    }

    /** The value as one types it. */
    public String text() {
        return field.type().typed(field, value);
    }

    /** The values chosen among several. */
    public List<String> values() {
        return value.valueStream().map(each -> each.asString("")).toList();
    }

    /** Whether the choices are too many to show each of them. */
    public boolean isLong() {
        return options.size() > MANY_OPTIONS;
    }

    /** The choices of a first list, or those that a second one offers under a value. */
    public List<Option> under(@Nullable String first) {
        return options.stream()
                .filter(option -> java.util.Objects.equals(option.under(), first))
                .toList();
    }

    /** What is wrong with this element, if anything. */
    public @Nullable String error() {
        return errors.get(id);
    }

    /** What is wrong with a part of it. */
    public @Nullable String error(String part) {
        return errors.get(id + '-' + part);
    }

    /** Whether it is one of the questions of a block, such as the budget of an action. */
    public boolean isInside() {
        return !id.equals(field.name());
    }

    /** Whether to unfold it: something is wrong in it, or it is the first and still empty. */
    public boolean isOpen() {
        boolean wrong =
                errors.keySet().stream().anyMatch(at -> at.equals(id) || at.startsWith(id + '-'));
        return wrong || (value.isEmpty() && id.contains("-0-"));
    }

    /** The parts of a composed field. */
    public List<FieldView> parts() {
        return field.details().columns().stream()
                .map(part -> part(part, part.name(), value.path(part.name())))
                .toList();
    }

    /** The rows of a {@code table}: those answered, then empty ones. */
    public List<List<FieldView>> rows() {
        int most = field.details().maxRows();
        int shown = most <= SHORT_TABLE ? most : Math.min(most, Math.max(4, value.size() + 2));
        return IntStream.range(0, shown).mapToObj(this::row).toList();
    }

    /** The blocks of a {@code group}: those answered, then an empty one. */
    public List<List<FieldView>> blocks() {
        int shown = Math.min(field.details().maxRows(), value.size() + 1);
        return IntStream.range(0, shown).mapToObj(this::row).toList();
    }

    /** The amount typed on a line of a budget, or on one of several lines. */
    public String amount(String side, String line) {
        return plain(value.path(side).path(line));
    }

    /** The number typed on a line of a {@code counts} field. */
    public String count(String line) {
        return plain(value.path(line));
    }

    private static String plain(JsonNode amount) {
        return amount.isString()
                ? amount.asString()
                : amount.isMissingNode() ? "" : amount.toString();
    }

    /** What was said of the funder of a line of a budget: its name or its status. */
    public String funder(String line, String what) {
        return value.path("funders").path(line).path(what).asString("");
    }

    private List<FieldView> row(int row) {
        JsonNode cells = value.path(row);
        return field.details().columns().stream()
                .map(column -> part(column, row + "-" + column.name(), cells.path(column.name())))
                .toList();
    }

    private FieldView part(FormField part, String suffix, JsonNode answer) {
        return new FieldView(
                part,
                id + '-' + suffix,
                answer,
                part.type().options(part, answers),
                answers,
                errors,
                "");
    }
}
