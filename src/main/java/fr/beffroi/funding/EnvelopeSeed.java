package fr.beffroi.funding;

import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An envelope as described in {@code seeds/envelopes}: a whole, or a part that takes authority,
 * fund, year and territory from the whole.
 *
 * @param amount in euros
 * @param parts what of it is delegated further; together never more than the amount
 */
record EnvelopeSeed(
        String code,
        String label,
        @Nullable String authority,
        @Nullable String fund,
        @Nullable String programme,
        @Nullable Integer year,
        @Nullable String territory,
        BigDecimal amount,
        @Nullable List<EnvelopeSeed> parts) {

    List<EnvelopeSeed> delegated() {
        return parts == null ? List.of() : parts;
    }

    /** This part, with what it does not say taken from the whole. */
    EnvelopeSeed under(EnvelopeSeed whole) {
        return new EnvelopeSeed(
                code,
                label,
                authority == null ? whole.authority : authority,
                fund == null ? whole.fund : fund,
                programme == null ? whole.programme : programme,
                year == null ? whole.year : year,
                territory == null ? whole.territory : territory,
                amount,
                parts);
    }

    /**
     * @throws IllegalStateException if more is delegated than there is
     */
    void check() {
        Money delegated =
                delegated().stream()
                        .map(part -> new Money(part.amount))
                        .reduce(Money.ZERO, Money::plus);
        if (delegated.isMoreThan(new Money(amount))) {
            throw new IllegalStateException(code + " delegates more than its amount");
        }
    }
}
