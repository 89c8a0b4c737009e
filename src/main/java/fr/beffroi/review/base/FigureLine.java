package fr.beffroi.review.base;

import fr.beffroi.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A figure in words.
 *
 * @param formula how it was counted; may be empty
 * @param limits whether no more than this may be granted
 * @param row which row of which table gave it; absent where it is plain arithmetic
 */
public record FigureLine(
        String key,
        String label,
        Money amount,
        String formula,
        boolean limits,
        @Nullable String row) {}
