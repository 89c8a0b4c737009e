package fr.beffroi.committee.session;

import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Ranks the items of an agenda under what is left of their envelopes (D18): a report that is
 * unfavourable or a score under the cut is unfavourable; the others are favoured from the highest
 * score on while the sum fits in, and wait from the first one that does not: nobody passes before
 * somebody else. Items that were not scored come after the others, in the order of the agenda.
 */
final class Ranking {

    private static final BigDecimal UNSCORED = BigDecimal.ONE.negate();

    private static final Comparator<AgendaItem> BY_SCORE =
            Comparator.comparing(Ranking::scoreOf)
                    .reversed()
                    .thenComparingInt(AgendaItem::position);

    private Ranking() {}

    /**
     * Where one item comes.
     *
     * @param rank from 1
     * @param amount zero when unfavourable
     * @param sum of what is favoured on its envelope so far
     */
    record Place(AgendaItem item, int rank, Way way, Money amount, Money sum) {}

    /**
     * What a scenario comes to.
     *
     * @param places by item, in the order of the ranks
     * @param given sum of the amounts favoured
     */
    record Result(Scenario scenario, Map<UUID, Place> places, Money given) {

        public long favourable() {
            return count(Way.FAVOURABLE);
        }

        public long waitlisted() {
            return count(Way.WAITLISTED);
        }

        public long unfavourable() {
            return count(Way.UNFAVOURABLE);
        }

        private long count(Way way) {
            return places.values().stream().filter(place -> place.way() == way).count();
        }
    }

    /**
     * @param items those that nothing was said of yet
     * @param left what is left of the envelope of each call; a call without envelope has none
     */
    static Result of(List<AgendaItem> items, Map<CallId, Money> left, Scenario scenario) {
        Map<CallId, Money> sums = new HashMap<>();
        Set<CallId> full = new HashSet<>();
        Map<UUID, Place> places = new LinkedHashMap<>();
        List<AgendaItem> ranked = new ArrayList<>(items);
        ranked.sort(BY_SCORE);
        Money given = Money.ZERO;
        for (AgendaItem item : ranked) {
            Money before = sums.getOrDefault(item.call(), Money.ZERO);
            Money amount = scenario.amountOf(item);
            Money after = before.plus(amount);
            Way way = Way.FAVOURABLE;
            if (isUnfavourable(item, scenario) || !amount.isPositive()) {
                way = Way.UNFAVOURABLE;
            } else if (full.contains(item.call())
                    || after.isMoreThan(left.getOrDefault(item.call(), Money.ZERO))) {
                way = Way.WAITLISTED;
                full.add(item.call());
            } else {
                sums.put(item.call(), after);
                given = given.plus(amount);
            }
            places.put(
                    item.id(),
                    new Place(
                            item,
                            places.size() + 1,
                            way,
                            way == Way.UNFAVOURABLE ? Money.ZERO : amount,
                            way == Way.FAVOURABLE ? after : before));
        }
        return new Result(scenario, places, given);
    }

    private static boolean isUnfavourable(AgendaItem item, Scenario scenario) {
        BigDecimal score = item.score();
        return "UNFAVOURABLE".equals(item.opinion())
                || (score != null && score.compareTo(scenario.cut()) < 0);
    }

    private static BigDecimal scoreOf(AgendaItem item) {
        BigDecimal score = item.score();
        return score == null ? UNSCORED : score;
    }
}
