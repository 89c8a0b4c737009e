package fr.beffroi.review.check;

import java.util.List;

/**
 * What a source answered.
 *
 * @param source end of the message key {@code check.source.<source>}
 */
record CheckAnswer(CheckOutcome outcome, String source, List<Finding> findings) {

    /** Attention where the findings ask for it, else clear. */
    static CheckAnswer of(boolean attention, String source, List<Finding> findings) {
        return new CheckAnswer(
                attention ? CheckOutcome.ATTENTION : CheckOutcome.CLEAR,
                source,
                List.copyOf(findings));
    }
}
