package fr.beffroi.review.score;

import fr.beffroi.kernel.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The marks that one person gave; they never change.
 *
 * @param round of the review, from 1
 * @param grid code of the grid
 * @param total of 100
 * @param eliminated whether a criterion is below its floor
 */
record Sheet(
        UUID id,
        int round,
        PersonId scorer,
        String grid,
        List<Mark> marks,
        BigDecimal total,
        boolean eliminated,
        Instant at) {

    /**
     * @param weight as it was in the grid
     * @param note from 0 to 4
     * @param why never empty
     */
    record Mark(String criterion, int weight, int note, String why) {}
}
