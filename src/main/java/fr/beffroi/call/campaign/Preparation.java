package fr.beffroi.call.campaign;

import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A call in preparation, with what was typed.
 *
 * @param code last part of the address of its public page
 * @param department code of its territory in the rights of people
 * @param base the content that it was copied from; an empty object if it was not
 * @param copiedFrom code of that call
 * @param sentBy who sent it to be validated
 * @param remark why it was sent back
 * @param publishAt when it comes in force, once validated
 * @param validated the parts as they were last validated
 * @param cancelled whether the call in force was cancelled: nothing of it changes any more
 * @param parts the current parts; one that nobody touched is absent
 */
public record Preparation(
        CallId id,
        String code,
        String title,
        String authority,
        String scheme,
        String department,
        State state,
        int revision,
        JsonNode base,
        @Nullable String copiedFrom,
        PersonId createdBy,
        @Nullable PersonId sentBy,
        @Nullable String remark,
        @Nullable PersonId remarkBy,
        @Nullable Instant publishAt,
        @Nullable Instant validatedAt,
        @Nullable PersonId validatedBy,
        @Nullable JsonNode validated,
        boolean cancelled,
        Map<Part, SavedPart> parts) {

    /** How far it has come. Once published, a change makes it a draft again beside the call. */
    public enum State {
        DRAFT,
        TO_VALIDATE,
        /** Waits for its date of publication. */
        VALIDATED,
        PUBLISHED,
        GIVEN_UP
    }

    /**
     * A part as last saved.
     *
     * @param revision 1 for the first save, one more for each other
     */
    public record SavedPart(
            int revision, Map<String, String> typed, Instant savedAt, PersonId savedBy) {}

    /** Whether its pages may change. */
    public boolean isOpenToChange() {
        return !cancelled && (state == State.DRAFT || state == State.PUBLISHED);
    }

    /** What was typed of a part. */
    public Map<String, String> typed(Part part) {
        SavedPart saved = parts.get(part);
        return saved == null ? Map.of() : saved.typed();
    }

    /** The revision of a part; 0 if nobody touched it. */
    public int revision(Part part) {
        SavedPart saved = parts.get(part);
        return saved == null ? 0 : saved.revision();
    }

    Map<Part, Map<String, String>> typed() {
        Map<Part, Map<String, String>> typed = new EnumMap<>(Part.class);
        parts.forEach((part, saved) -> typed.put(part, saved.typed()));
        return typed;
    }
}
