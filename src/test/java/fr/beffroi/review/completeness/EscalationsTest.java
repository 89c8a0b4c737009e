package fr.beffroi.review.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.ClockStart;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.deadline.NewClock;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.MessageView;
import fr.beffroi.messaging.Messages;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.worklist.TaskLabel;
import fr.beffroi.worklist.TaskLabels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the head of the service is told, at the address of the service. */
@ServiceTest
class EscalationsTest {

    private static final String SERVICE = "prevention-delinquance@pref62.beffroi.invalid";

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private LegalClocks clocks;
    @Autowired private Messages messages;
    @Autowired private TaskLabels labels;
    @Autowired private TurnableClock clock;

    @AfterEach
    void today() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    /** As for the FEDER: two months, and the law says nothing. */
    @Test
    void aCheckThatDoesNotComeIsToldOnceAndStaysToBeDone() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        clocks.start(
                new NewClock(
                        id,
                        id.value(),
                        ClockKind.COMPLETENESS,
                        LocalDate.of(2026, 12, 1),
                        ClockStart.RECEIPT,
                        "P2M",
                        "ESCALATE",
                        "ES_completeness_timer",
                        id.toString()));

        clock.set(Instant.parse("2027-02-02T09:00:00Z"));
        examination.runDue(id);

        assertThat(toTheService(id, "Complétude à contrôler")).hasSize(1);
        assertThat(examination.openTaskKeys(id)).contains("UT_check_completeness");
    }

    @Test
    void theFourthRequestForDocumentsIsTold() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        for (int round = 1; round <= 4; round++) {
            assertThat(toTheService(id, "Pièces demandées une nouvelle fois")).isEmpty();
            examination.askForBankDetails(id, DemoPeople.OFFICER, "2026-12-16");
            if (round < 4) {
                examination.explain(id, DemoPeople.TREASURER, "RIB", "Le voici, " + round + ".");
                examination.sendAnswers(id, DemoPeople.TREASURER);
            }
        }

        assertThat(toTheService(id, "Pièces demandées une nouvelle fois"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("4e fois"));
        examination.explain(id, DemoPeople.TREASURER, "RIB", "Le voici, encore.");
        examination.sendAnswers(id, DemoPeople.TREASURER);
        DemoPeople.actAs(DemoPeople.OFFICER);
        assertThat(labels.on(List.of(id)).get(id))
                .extracting(TaskLabel::colour)
                .contains("orange-terre-battue");
    }

    private List<MessageView> toTheService(ApplicationId id, String subject) {
        return messages.ofApplication(id).stream()
                .filter(mail -> mail.recipient().equals(SERVICE))
                .filter(mail -> mail.subject().startsWith(subject))
                .toList();
    }
}
