package fr.beffroi.committee.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.committee.session.Ranking.Place;
import fr.beffroi.committee.session.Ranking.Result;
import fr.beffroi.funding.EnvelopeBalance;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingTest {

    private final CallId call = new CallId(UUID.randomUUID());

    @Test
    void theHighestScoresAreFavouredWhileTheSumFits() {
        AgendaItem third = item(1, "60", 5_000, null);
        AgendaItem first = item(2, "90", 6_000, null);
        AgendaItem second = item(3, "70", 4_000, null);

        Result result = rank(10_000, scenario("50", "1", null, Map.of()), third, first, second);

        assertThat(result.places().values())
                .extracting(Place::item, Place::way)
                .containsExactly(
                        tuple(first, Way.FAVOURABLE),
                        tuple(second, Way.FAVOURABLE),
                        tuple(third, Way.WAITLISTED));
        assertThat(result.given()).isEqualTo(Money.euros(10_000));
    }

    @Test
    void nobodyPassesBeforeSomebodyElse() {
        AgendaItem large = item(1, "80", 8_000, null);
        AgendaItem small = item(2, "70", 1_000, null);
        Result result = rank(5_000, scenario("50", "1", null, Map.of()), large, small);
        assertThat(result.waitlisted()).isEqualTo(2);
    }

    @Test
    void aScoreUnderTheCutOrAnUnfavourableReportGetsNothing() {
        AgendaItem low = item(1, "49.99", 1_000, null);
        AgendaItem barred = item(2, "95", 1_000, "UNFAVOURABLE");
        AgendaItem unscored = item(3, null, 1_000, "FAVOURABLE");
        Result result = rank(9_000, scenario("50", "1", null, Map.of()), low, barred, unscored);
        assertThat(place(result, low).way()).isEqualTo(Way.UNFAVOURABLE);
        assertThat(place(result, barred).way()).isEqualTo(Way.UNFAVOURABLE);
        assertThat(place(result, unscored))
                .extracting(Place::rank, Place::way)
                .containsExactly(3, Way.FAVOURABLE);
    }

    @Test
    void theRateAndTheCeilingCountExceptWhereAnAmountIsTyped() {
        AgendaItem shared = item(1, "90", 10_000, null);
        AgendaItem capped = item(2, "80", 40_000, null);
        AgendaItem typed = item(3, "70", 10_000, null);
        Result result =
                rank(
                        100_000,
                        scenario(
                                "50",
                                "0.8",
                                Money.euros(15_000),
                                Map.of(typed.id(), Money.euros(9_999))),
                        shared,
                        capped,
                        typed);
        assertThat(result.places().values())
                .extracting(place -> place.amount().toString())
                .containsExactly("8000.00", "15000.00", "9999.00");
    }

    @Test
    void threeHundredItemsAreRankedAtOnce() {
        List<AgendaItem> items =
                IntStream.rangeClosed(1, 300)
                        .mapToObj(n -> item(n, String.valueOf(n % 100), 1_000 + n, null))
                        .toList();
        Scenario scenario = scenario("50", "0.9", null, Map.of());
        long before = System.nanoTime();
        Result result = Ranking.of(items, all(items, envelope(100_000)), scenario);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(300));
        assertThat(result.given().isMoreThan(Money.euros(100_000))).isFalse();
        assertThat(result.places()).hasSize(300);
    }

    @Test
    void eachEnvelopePaysForItsOwnItemsAndNoneForMoreThanTheOneAbove() {
        AgendaItem rural = item(1, "90", 6_000, null);
        AgendaItem urban = item(2, "80", 6_000, null);
        AgendaItem small = item(3, "70", 1_000, null);
        EnvelopeBalance above = envelope(10_000);
        Map<UUID, List<EnvelopeBalance>> apart =
                Map.of(
                        rural.id(), List.of(envelope(6_000)),
                        urban.id(), List.of(envelope(6_000)),
                        small.id(), List.of());
        Map<UUID, List<EnvelopeBalance>> together =
                Map.of(
                        rural.id(), List.of(envelope(9_000), above),
                        urban.id(), List.of(envelope(9_000), above),
                        small.id(), List.of(envelope(9_000), above));
        Scenario scenario = scenario("50", "1", null, Map.of());
        List<AgendaItem> items = List.of(rural, urban, small);

        assertThat(Ranking.of(items, apart, scenario).places().values())
                .extracting(Place::way)
                .containsExactly(Way.FAVOURABLE, Way.FAVOURABLE, Way.WAITLISTED);
        assertThat(Ranking.of(items, together, scenario).places().values())
                .extracting(Place::way)
                .containsExactly(Way.FAVOURABLE, Way.WAITLISTED, Way.WAITLISTED);
        assertThat(Scenarios.left(together)).isEqualTo(Money.euros(10_000));
    }

    private static EnvelopeBalance envelope(long euros) {
        Money none = Money.ZERO;
        return new EnvelopeBalance(
                UUID.randomUUID(), "E", "Enveloppe", Money.euros(euros), none, none, none);
    }

    private static Map<UUID, List<EnvelopeBalance>> all(
            List<AgendaItem> items, EnvelopeBalance envelope) {
        return items.stream().collect(Collectors.toMap(AgendaItem::id, _ -> List.of(envelope)));
    }

    private Result rank(long left, Scenario scenario, AgendaItem... items) {
        return Ranking.of(List.of(items), all(List.of(items), envelope(left)), scenario);
    }

    private static Place place(Result result, AgendaItem item) {
        return Objects.requireNonNull(result.places().get(item.id()));
    }

    private static Scenario scenario(
            String cut, String rate, @Nullable Money ceiling, Map<UUID, Money> amounts) {
        return new Scenario(
                UUID.randomUUID(),
                1,
                "Essai",
                new BigDecimal(cut),
                new BigDecimal(rate),
                ceiling,
                amounts);
    }

    private AgendaItem item(
            int position, @Nullable String score, long proposed, @Nullable String opinion) {
        return new AgendaItem(
                UUID.randomUUID(),
                UUID.randomUUID(),
                position,
                new FundingRequestId(UUID.randomUUID()),
                new ApplicationId(UUID.randomUUID()),
                call,
                "N-" + position,
                "Association",
                "Projet",
                Money.euros(proposed),
                Money.euros(proposed),
                opinion,
                score == null ? null : new BigDecimal(score),
                null,
                null,
                0);
    }
}
