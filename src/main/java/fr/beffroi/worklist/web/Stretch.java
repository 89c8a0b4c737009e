package fr.beffroi.worklist.web;

/**
 * A part of the list between two slots.
 *
 * @param low its first slot
 * @param high the first one after it
 */
record Stretch(long low, long high) {

    static final Stretch ALL = new Stretch(Long.MIN_VALUE, Long.MAX_VALUE);

    /** As a condition on tasks whose slot is said by that expression. */
    String condition(String slot) {
        return " and %1$s >= %2$d and %1$s < %3$d".formatted(slot, low, high);
    }
}
