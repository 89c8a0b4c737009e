package fr.beffroi.committee.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.committee.session.AgendaItem.Decision;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionFactsTest {

    @Test
    void theEndOfALargeSessionIsToldInSumsOfWhatWasGiven() {
        List<AgendaItem> given = IntStream.range(0, 299).mapToObj(SessionFactsTest::item).toList();
        Map<String, Object> told = SessionFacts.sums(300, given);
        assertThat(told)
                .containsEntry("items", 300)
                .containsEntry("favourable", 299L)
                .containsEntry("unfavourable", 0L)
                .containsEntry("amount", new BigDecimal("299000.00"));
        assertThat(told.toString().length()).isLessThan(500);
    }

    private static AgendaItem item(int number) {
        return new AgendaItem(
                UUID.randomUUID(),
                UUID.randomUUID(),
                number + 1,
                new FundingRequestId(UUID.randomUUID()),
                new ApplicationId(UUID.randomUUID()),
                new CallId(UUID.randomUUID()),
                "N-" + number,
                "Association",
                "Projet",
                Money.euros(1_000),
                null,
                null,
                null,
                new Decision(
                        Way.FAVOURABLE,
                        Money.euros(1_000),
                        null,
                        "",
                        true,
                        0,
                        0,
                        0,
                        3,
                        2,
                        Instant.EPOCH),
                null,
                0);
    }
}
