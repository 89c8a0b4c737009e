package fr.beffroi.review.check;

import fr.beffroi.kernel.FundingRequestId;
import java.time.Instant;
import java.util.List;

/**
 * The risk of a request: a reason to look closer, never a proof.
 *
 * @param score from 0 to 100
 * @param level {@code LOW}, {@code MEDIUM} or {@code HIGH}
 * @param reasons codes of the rules that count, end of the message key {@code check.risk.<code>}
 */
record RiskRating(
        FundingRequestId request, int score, String level, List<String> reasons, Instant at) {}
