package fr.beffroi.review.base;

import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calculation, with what it read.
 *
 * @param by who made it; absent when the service did
 * @param ruleSet version tag of the tables that it asked
 */
record Computation(
        UUID id,
        FundingRequestId request,
        Instant at,
        @Nullable PersonId by,
        String ruleSet,
        BaseInputs inputs,
        List<Figure> figures) {

    Money base() {
        return amount(Calculation.BASE);
    }

    /** No more than this may be granted. */
    Money highest() {
        return amount(Calculation.HIGHEST);
    }

    /** No less than this may be granted; nought where the law sets no floor. */
    Money floor() {
        return figures.stream()
                .filter(figure -> figure.key().equals(Calculation.FLOOR))
                .findFirst()
                .map(Figure::amount)
                .orElse(Money.ZERO);
    }

    private Money amount(String key) {
        return figures.stream()
                .filter(figure -> figure.key().equals(key))
                .findFirst()
                .orElseThrow()
                .amount();
    }
}
