package fr.beffroi.worklist.web;

import java.util.List;
import java.util.UUID;

/**
 * What a person looks at.
 *
 * @param holders those whose tasks are the person's own: the person first, then absent colleagues
 *     for whom the person stands
 * @param trays those seen
 * @param needles what the index of words and marks is asked for
 */
record Sight(List<UUID> holders, List<Tray> trays, Needles needles) {

    Sight of(List<Tray> others) {
        return new Sight(holders, others, needles);
    }

    /** Those for whom the person stands. */
    List<UUID> absent() {
        return holders.subList(1, holders.size());
    }

    UUID[] holderIds() {
        return holders.toArray(UUID[]::new);
    }
}
