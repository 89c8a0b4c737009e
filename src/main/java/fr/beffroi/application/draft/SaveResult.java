package fr.beffroi.application.draft;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What became of a save. */
public sealed interface SaveResult {

    /** Kept, as typed. */
    record Saved(int revision) implements SaveResult {}

    /**
     * Somebody else saved the same section meanwhile, and changed the same fields: nothing is
     * written until the person decides.
     *
     * @param theirs the section as it stands now
     * @param mine what the person typed
     * @param fields names of the fields that both changed
     */
    record Conflict(SectionAnswers theirs, ObjectNode mine, List<String> fields)
            implements SaveResult {}

    /** The application was submitted meanwhile: its answers no longer change. */
    record AlreadySubmitted() implements SaveResult {}
}
