package fr.beffroi.call;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field as the page shows it, in one language.
 *
 * @param name property in the answers, and id of the element on the page; the parts of a composed
 *     field have ids such as {@code publicNumbers-under12}, {@code indicators-0-label}, {@code
 *     budget-income-70}
 * @param type what the field is
 * @param maxLength in characters
 * @param lang language of its texts where it is not that of the page, else null
 */
public record FormField(
        String name,
        FieldKind type,
        String label,
        String help,
        boolean required,
        @Nullable Integer maxLength,
        List<Option> options,
        FieldDetails details,
        @Nullable String lang) {

    /** Code of its kind. */
    public String kind() {
        return type.code();
    }

    /**
     * An answer to the same question of another application, as the beginning of the answer to this
     * one; null where it is to be given anew (dates, attestations, documents, the amount asked).
     */
    public @Nullable JsonNode carried(JsonNode value) {
        if (value.isNull() || value.isMissingNode() || "never".equals(details.reuse())) {
            return null;
        }
        return details.reuse() == null ? type.carried(this, value) : value;
    }

    /** Whether the answer holds for the organisation, whatever its project. */
    public boolean isAboutOrganisation() {
        return "organisation".equals(details.reuse());
    }

    /** The same field with other choices. */
    public FormField offering(List<Option> choices) {
        return new FormField(name, type, label, help, required, maxLength, choices, details, lang);
    }

    /**
     * A value to choose, or a line of a {@code counts} field.
     *
     * @param under the value of the first list under which a second list offers it, else null
     */
    public record Option(String value, String label, @Nullable String under) {

        public Option(String value, String label) {
            this(value, label, null);
        }
    }
}
