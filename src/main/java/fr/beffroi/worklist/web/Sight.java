package fr.beffroi.worklist.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person looks at.
 *
 * @param holders those whose tasks are the person's own: the person first, then absent colleagues
 *     for whom the person stands
 * @param trays those seen
 * @param words the searched text, if there is one
 */
record Sight(List<UUID> holders, List<Tray> trays, Optional<Words> words) {

    Sight of(List<Tray> others) {
        return new Sight(holders, others, words);
    }

    /** Those for whom the person stands. */
    List<UUID> absent() {
        return holders.subList(1, holders.size());
    }

    UUID[] holderIds() {
        return holders.toArray(UUID[]::new);
    }
}
