package fr.beffroi.call.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two files of a form as somebody gave them, which may be no JSON at all. */
@Component
class FormFiles {

    /** Names among what was typed. */
    static final String SCHEMA = "schema";

    static final String LAYOUT = "layout";

    private final JsonMapper json;

    FormFiles(JsonMapper json) {
        this.json = json;
    }

    /**
     * The files read.
     *
     * @param schema null where there is none, or it is no JSON
     * @param faults where a file is no JSON
     */
    record Read(@Nullable JsonNode schema, @Nullable JsonNode layout, List<FaultLine> faults) {

        /** Whether both are there and are JSON. */
        boolean isWhole() {
            return schema != null && layout != null;
        }
    }

    /**
     * A fault as the page shows it.
     *
     * @param where file and place in it
     */
    public record FaultLine(String where, String why) {}

    Read read(Map<String, String> typed) {
        List<FaultLine> faults = new ArrayList<>();
        return new Read(
                parse("form.schema.json", typed.getOrDefault(SCHEMA, ""), faults),
                parse("form.layout.json", typed.getOrDefault(LAYOUT, ""), faults),
                faults);
    }

    /** As people read and change it. */
    String write(JsonNode file) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(file);
    }

    private @Nullable JsonNode parse(String name, String text, List<FaultLine> faults) {
        if (text.isBlank()) {
            return null;
        }
        try {
            JsonNode read = json.readTree(text);
            if (read.isObject()) {
                return read;
            }
            faults.add(new FaultLine(name, "{ … }"));
        } catch (JacksonException unreadable) {
            var at = unreadable.getLocation();
            String where = at == null ? name : name + ":" + at.getLineNr() + ":" + at.getColumnNr();
            faults.add(new FaultLine(where, unreadable.getOriginalMessage()));
        }
        return null;
    }
}
