package fr.beffroi.application.form;

import fr.beffroi.application.dossier.CanonicalJson;
import fr.beffroi.application.form.ReadableAnswers.ReadableField;
import fr.beffroi.application.form.RowChanges.RowChange;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What differs between two sets of answers to the same form, field by field. Files have {@link
 * FileChanges}.
 */
@Component
public class Differences {

    private final ReadableAnswers readable;
    private final RowChanges rows;

    Differences(ReadableAnswers readable, RowChanges rows) {
        this.readable = readable;
        this.rows = rows;
    }

    /**
     * A field whose answer is another.
     *
     * @param rows what differs inside it, line by line; none of an answer of one piece
     */
    public record Difference(
            FormSection section,
            FormField field,
            ReadableField before,
            ReadableField after,
            List<RowChange> rows) {}

    /** In the order of the form; a number written otherwise is no difference. */
    public List<Difference> between(
            FormDefinition form, JsonNode before, JsonNode after, Locale locale) {
        var differences = new ArrayList<Difference>();
        for (FormSection section : form.sections(locale)) {
            for (FormField field : section.fields()) {
                JsonNode old = before.path(field.name());
                JsonNode changed = after.path(field.name());
                if (!isFile(field) && !CanonicalJson.isSame(old, changed)) {
                    differences.add(
                            new Difference(
                                    section,
                                    field,
                                    readable.field(field, old, locale),
                                    readable.field(field, changed, locale),
                                    rows.of(field, old, changed, locale)));
                }
            }
        }
        return differences;
    }

    private static boolean isFile(FormField field) {
        return field.type().component().equals("document");
    }
}
