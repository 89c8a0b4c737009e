package fr.beffroi.committee.session;

import fr.beffroi.kernel.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who sits in a session.
 *
 * @param person their account; absent for who has none
 * @param capacity such as "Procureure de la République"
 * @param voting whether they have a vote
 * @param substituteOf the seat that they hold when its own holder is away
 */
record Seat(
        UUID id,
        int number,
        @Nullable PersonId person,
        String name,
        String capacity,
        String email,
        boolean chair,
        boolean voting,
        @Nullable UUID substituteOf,
        boolean present) {

    /** Whether the seat counts in the composition of the committee. */
    public boolean isOfComposition() {
        return voting && substituteOf == null;
    }
}
