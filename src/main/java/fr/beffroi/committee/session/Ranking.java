package fr.beffroi.committee.session;

import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.funding.EnvelopeBalance;
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
     */
    record Place(AgendaItem item, int rank, Way way, Money amount) {}

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
     * @param paying by item, the envelope that pays for it and those above it, the nearest first;
     *     an item that none pays for waits
     */
    static Result of(
            List<AgendaItem> items, Map<UUID, List<EnvelopeBalance>> paying, Scenario scenario) {
        Map<UUID, Money> sums = new HashMap<>();
        Set<UUID> full = new HashSet<>();
        Map<UUID, Place> places = new LinkedHashMap<>();
        List<AgendaItem> ranked = new ArrayList<>(items);
        ranked.sort(BY_SCORE);
        Money given = Money.ZERO;
        for (AgendaItem item : ranked) {
            List<EnvelopeBalance> chain = paying.getOrDefault(item.id(), List.of());
            Money amount = scenario.amountOf(item);
            Way way = Way.FAVOURABLE;
            if (isUnfavourable(item, scenario) || !amount.isPositive()) {
                way = Way.UNFAVOURABLE;
            } else if (waits(chain, amount, sums, full)) {
                way = Way.WAITLISTED;
            } else {
                chain.forEach(link -> sums.merge(link.id(), amount, Money::plus));
                given = given.plus(amount);
            }
            places.put(
                    item.id(),
                    new Place(
                            item,
                            places.size() + 1,
                            way,
                            way == Way.UNFAVOURABLE ? Money.ZERO : amount));
        }
        return new Result(scenario, places, given);
    }

    /** An envelope that somebody waits for gives nothing to those who come after. */
    private static boolean waits(
            List<EnvelopeBalance> chain, Money amount, Map<UUID, Money> sums, Set<UUID> full) {
        List<UUID> lacking =
                chain.stream()
                        .filter(link ->
                                full.contains(link.id())
                                        || sums.getOrDefault(link.id(), Money.ZERO)
                                                .plus(amount)
                                                .isMoreThan(link.remaining()))
                        .map(EnvelopeBalance::id)
                        .toList();
        if (!lacking.isEmpty()) {
            full.add(chain.getFirst().id());
            full.addAll(lacking);
        }
        return chain.isEmpty() || !lacking.isEmpty();
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
