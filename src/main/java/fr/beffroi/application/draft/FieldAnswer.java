package fr.beffroi.application.draft;

import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The answer to a field as someone saved it.
 *
 * @param revision 1 for the first save of this field, then one more for each that changed it
 * @param value JSON null where nothing is answered
 * @param page the page from which it was typed, if it told
 * @param source where it comes from, if nobody has looked at it yet
 */
public record FieldAnswer(
        String field,
        int revision,
        JsonNode value,
        Instant savedAt,
        PersonId savedBy,
        @Nullable String page,
        @Nullable String source) {}
