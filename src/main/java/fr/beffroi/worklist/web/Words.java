package fr.beffroi.worklist.web;

/**
 * The searched words.
 *
 * @param query as a {@code tsquery}, by which tasks are found
 * @param common those that so many tasks hold that finding them costs more than reading the tasks
 *     that the others find; empty if there are none
 * @param begun whether a word may be only the beginning of one; asked only when whole words are
 *     found nowhere, since nobody can foretell how many rows a beginning finds
 */
record Words(String query, String common, boolean begun) {

    /** As a condition on tasks of that alias; no index can serve what is said by its contrary. */
    String condition(String alias) {
        return " and %1$s.words @@ cast(:words as tsquery)".formatted(alias)
                + (common.isEmpty()
                        ? ""
                        : " and not %1$s.words @@ !!cast(:common as tsquery)".formatted(alias));
    }
}
