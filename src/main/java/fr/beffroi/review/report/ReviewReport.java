package fr.beffroi.review.report;

import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A report, once written.
 *
 * @param round from 1: an adjournment or a refused signature asks for another
 * @param proposed zero when unfavourable
 * @param reason why less than the highest amount, or nothing; empty otherwise
 */
record ReviewReport(
        UUID id,
        int round,
        String analysis,
        Conclusion conclusion,
        Money proposed,
        String reason,
        Money eligibleCost,
        BigDecimal maxRate,
        PersonId by,
        Instant at) {}
