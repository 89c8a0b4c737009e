package fr.beffroi.call;

import fr.beffroi.call.FormField.Option;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A kind of field, as those who show answers use it. */
public interface FieldKind {

    /** As layouts name it, such as {@code siret}. */
    String code();

    /** Name of the fragment that asks for it, in the template of fields. */
    String component();

    /** Whether a person answers it; the server writes the others. */
    default boolean isAsked() {
        return true;
    }

    /**
     * The choices to offer.
     *
     * @param answers those of the whole form: choices may depend on another field
     */
    List<Option> options(FormField field, JsonNode answers);

    /**
     * The answer to the same question of another application, as the beginning of this one; null if
     * it is to be given anew.
     */
    @Nullable JsonNode carried(FormField field, JsonNode value);

    /** The question that a place inside an answer means, such as one line of a table. */
    Place place(FormField field, List<String> path);

    /**
     * A question inside a question.
     *
     * @param field whose kind puts the answer into words
     * @param id of the element on the page
     */
    record Place(FormField field, String id, String label) {}

    /** The answer as one types it again; what could not be read as it was typed. */
    String typed(FormField field, JsonNode value);

    /** Whether the answer is one text, kept apart because it could not be read. */
    default boolean isUnread(JsonNode value) {
        return false;
    }

    /** The answer in words, several values one a line; empty where it reads as rows. */
    String words(FormField field, JsonNode value, Locale locale);

    /** The answer as rows of words; empty where it reads as a text. */
    List<List<String>> rows(FormField field, JsonNode value, Locale locale);
}
