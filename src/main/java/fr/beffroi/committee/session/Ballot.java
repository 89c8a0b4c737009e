package fr.beffroi.committee.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one member did when an item was decided.
 *
 * @param vote absent for who was away or recused, has no vote, or where all agreed
 */
record Ballot(UUID seat, boolean present, boolean recused, @Nullable Vote vote) {

    /** What a member says. */
    enum Vote {
        FOR,
        AGAINST,
        ABSTAIN
    }
}
