package fr.beffroi.review.base;

import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount of the calculation, with how it came.
 *
 * @param key what it is; its label and its formula are messages of that key
 * @param values what its formula names, in order
 * @param limits whether no more than this may be granted
 * @param row the row of the table that gave it; absent where it is plain arithmetic
 */
record Figure(String key, Money amount, List<Value> values, boolean limits, @Nullable Row row) {

    /** A number of a formula. */
    record Value(Unit unit, BigDecimal number) {

        static Value of(Money amount) {
            return new Value(Unit.EUROS, amount.euros());
        }

        static Value share(BigDecimal share) {
            return new Value(Unit.SHARE, share);
        }

        static Value units(int count) {
            return new Value(Unit.COUNT, BigDecimal.valueOf(count));
        }
    }

    /** What a number counts. */
    enum Unit {
        EUROS,
        /** Between 0 and 1. */
        SHARE,
        COUNT
    }

    /**
     * @param table id of the table
     * @param name its French name
     * @param number of the row, from 1
     * @param why what the row says
     */
    record Row(String table, String name, String versionTag, int number, String why) {}
}
