package fr.beffroi.call.form;

import com.networknt.schema.Error;
import fr.beffroi.call.kind.Faults;
import fr.beffroi.call.kind.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a layout: first whether it is one, by a schema, so that every fault has its place. */
final class LayoutReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final com.networknt.schema.Schema shape;

    LayoutReader(Schemas schemas) {
        try {
            shape =
                    schemas.own(
                            JSON.readTree(
                                    new ClassPathResource("forms/layout.schema.json")
                                            .getContentAsByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The layout; null after telling what is wrong with it. */
    @Nullable Layout read(JsonNode json, Faults faults) {
        List<Error> errors = shape.validate(json);
        for (Error error : errors) {
            faults.add(
                    Faults.LAYOUT,
                    Pointers.of(error.getInstanceLocation()),
                    String.valueOf(error.getMessage()));
        }
        return errors.isEmpty() ? JSON.treeToValue(json, Layout.class) : null;
    }
}
