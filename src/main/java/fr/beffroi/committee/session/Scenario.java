package fr.beffroi.committee.session;

import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One way to rank an agenda under its envelopes.
 *
 * @param cut lowest score that is favoured, out of 100
 * @param rate share of the amount proposed that is given, above 0 and up to 1
 * @param ceiling highest amount given to one request; absent when there is none
 * @param amounts by item, where the amount was typed: neither rate nor ceiling change it
 */
record Scenario(
        UUID id,
        int number,
        String name,
        BigDecimal cut,
        BigDecimal rate,
        @Nullable Money ceiling,
        Map<UUID, Money> amounts) {

    /** What the scenario gives to an item, if it gives anything. */
    Money amountOf(AgendaItem item) {
        Money typed = amounts.get(item.id());
        if (typed != null) {
            return typed;
        }
        Money shared = item.suggested().times(rate);
        Money highest = ceiling;
        return highest != null && shared.isMoreThan(highest) ? highest : shared;
    }
}
