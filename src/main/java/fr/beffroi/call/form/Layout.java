package fr.beffroi.call.form;

import fr.beffroi.call.FormField.Option;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The layout file of a form: pages, and what the schema does not say of each field.
 *
 * @param outline where this form keeps the answers that lists and letters need
 */
record Layout(Map<String, String> outline, List<Section> sections) {

    private static final JsonMapper STRICT =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    /** A page of the form. */
    record Section(String id, String title, @Nullable String intro, List<Field> fields) {}

    /**
     * A field.
     *
     * @param options of a {@code choice} or {@code choices}; or {@code source} says where they are
     * @param source {@code axes}: the axes of the call
     * @param lines of a {@code counts} field
     * @param within {@code projects}: a date inside the call's period of projects; {@code
     *     department}: a commune of the call's département
     * @param after name of the date that this one may not precede
     * @param until {@code today}: a date that may not be in the future
     * @param of name of the commune on which the districts depend
     * @param when condition in FEEL under which the field is shown; always, if absent
     */
    record Field(
            String name,
            String kind,
            String label,
            @Nullable String help,
            @Nullable String autocomplete,
            @Nullable String unit,
            @Nullable List<Option> options,
            @Nullable String source,
            @Nullable List<Line> lines,
            @Nullable List<Field> columns,
            @Nullable Integer maxRows,
            boolean total,
            @Nullable String within,
            @Nullable String after,
            @Nullable String until,
            @Nullable String of,
            @Nullable String when,
            @Nullable String chart) {}

    /** A line of a {@code counts} field. */
    record Line(String code, String label) {}

    static Layout read(JsonNode json) {
        try {
            return STRICT.treeToValue(json, Layout.class);
        } catch (JacksonException e) {
            throw new FormFault("layout", String.valueOf(e.getMessage()), e);
        }
    }
}
