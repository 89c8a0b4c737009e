package fr.beffroi.call;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The files of one call; a call that is only announced has no form yet.
 *
 * @param models files to fill in, by their names
 */
record CallFolder(
        CallFile call,
        @Nullable JsonNode schema,
        @Nullable JsonNode layout,
        Map<String, BudgetChart> charts,
        Map<String, byte[]> models) {

    /** Without files to fill in. */
    CallFolder(
            CallFile call,
            @Nullable JsonNode schema,
            @Nullable JsonNode layout,
            Map<String, BudgetChart> charts) {
        this(call, schema, layout, charts, Map.of());
    }

    /** A form is a schema and a layout; one without the other is a fault of the folder. */
    @Nullable FormFiles form() {
        if (schema == null && layout == null) {
            return null;
        }
        if (schema == null || layout == null) {
            throw new IllegalStateException(
                    call.code() + ": form.schema.json and form.layout.json go together");
        }
        return new FormFiles(schema, layout, charts);
    }

    /** The files of a form. */
    record FormFiles(JsonNode schema, JsonNode layout, Map<String, BudgetChart> charts) {}
}
