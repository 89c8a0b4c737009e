package fr.beffroi.worklist.web;

/**
 * The searched words.
 *
 * @param query as a {@code tsquery}
 * @param begun whether a word may be only the beginning of one; asked only when whole words are
 *     found nowhere, since nobody can foretell how many rows a beginning finds
 */
record Words(String query, boolean begun) {}
