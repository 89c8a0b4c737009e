package fr.beffroi.application.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.Messages;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One working day without a receipt (CRPA R112-11-2): the service is told, and only then. */
@ServiceTest
class LateReceiptsTest {

    @Autowired private Dossiers dossiers;
    @Autowired private LateReceipts late;
    @Autowired private EngineJobs jobs;
    @Autowired private Messages messages;
    @Autowired private ReceiptBreaches breaches;
    @Autowired private TurnableClock clock;

    @Test
    void theServiceIsToldOfAReceiptThatHasNotLeft() {
        ApplicationId id = dossiers.aDraft().submitted();

        late.escalate(id.toString());

        assertThat(messages.ofApplication(id))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.subject()).startsWith("Accusé de réception en retard");
                    assertThat(mail.recipient())
                            .isEqualTo("prevention-delinquance@pref62.beffroi.invalid");
                });
    }

    @Test
    void nobodyIsToldOnceItHas() {
        ApplicationId id = dossiers.aDraft().submitted();
        jobs.runDue(id);

        late.escalate(id.toString());

        assertThat(messages.ofApplication(id))
                .noneMatch(mail -> mail.subject().startsWith("Accusé de réception en retard"));
    }

    /** CRPA R112-11-2: ten working days after Tuesday 1 December 2026 end on the 15th. */
    @Test
    void aSecondAlarmComesOnceAfterTheLegalMaximum() {
        ApplicationId id = dossiers.aDraft().submitted();
        try {
            clock.set(Instant.parse("2026-12-15T12:00:00Z"));
            breaches.round();
            assertThat(alarms(id)).isZero();
            clock.set(Instant.parse("2026-12-16T12:00:00Z"));
            breaches.round();
            breaches.round();
            assertThat(alarms(id)).isEqualTo(1);
        } finally {
            clock.reset();
        }
    }

    private long alarms(ApplicationId id) {
        return messages.ofApplication(id).stream()
                .filter(mail -> mail.subject().startsWith("Accusé de réception hors délai légal"))
                .count();
    }
}
