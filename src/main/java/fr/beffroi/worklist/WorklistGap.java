package fr.beffroi.worklist;

/** A task on which the list and the engine differ. */
public record WorklistGap(String task, Kind kind) {

    /** How they differ. */
    public enum Kind {
        /** Open in the engine, absent from the list. */
        MISSING,
        /** Open in the list, over in the engine. */
        OVER,
        /** Held by another person than the list says. */
        ASSIGNEE
    }
}
