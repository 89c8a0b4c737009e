package fr.beffroi.review.documents;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An answer of the form to correct, and what the applicant makes of it.
 *
 * @param field name of the field
 * @param label in French, as letters say it
 * @param remark what is wrong, for the applicant
 * @param before the answer when the correction was asked
 * @param value the new answer, as typed; absent as long as none was
 * @param explanation why the answer is right as it is, or a word about the new one
 */
public record AskedField(
        String field,
        String label,
        Fault fault,
        String remark,
        JsonNode before,
        @Nullable JsonNode value,
        @Nullable String explanation) {

    /** Whether the answer is another one. */
    public boolean isChanged() {
        return value != null && !value.equals(before);
    }

    /** Whether something was done: the answer changed, or its keeping explained. */
    public boolean isAnswered() {
        return explanation != null || isChanged();
    }

    /** The answer as it would become. */
    public JsonNode after() {
        return value == null ? before : value;
    }
}
