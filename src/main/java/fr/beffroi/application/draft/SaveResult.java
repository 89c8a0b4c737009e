package fr.beffroi.application.draft;

import fr.beffroi.call.FormState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What became of a save. */
public sealed interface SaveResult {

    /**
     * Kept, as typed.
     *
     * @param changed names of the fields whose answer is another than before
     * @param revisions those of all fields of the section, 0 for those never saved
     * @param state of the whole form
     */
    record Saved(Set<String> changed, Map<String, Integer> revisions, FormState state)
            implements SaveResult {}

    /**
     * Somebody else changed the same fields meanwhile: these are not written until the person
     * decides; the others are.
     */
    record Conflict(List<Both> fields) implements SaveResult {}

    /**
     * A field that two people changed.
     *
     * @param mine what the person typed
     * @param base revision that the person's page showed
     * @param theirs the answer as it stands, with its author
     */
    record Both(String field, JsonNode mine, int base, FieldAnswer theirs) {}

    /** The application was submitted meanwhile: its answers no longer change. */
    record AlreadySubmitted() implements SaveResult {}
}
