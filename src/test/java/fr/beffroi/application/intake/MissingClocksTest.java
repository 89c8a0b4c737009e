package fr.beffroi.application.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.DueClocks;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.Operations;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dossiers that began before a clock was kept, or before their drawing had its timer. */
@ServiceTest
class MissingClocksTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private MissingClocks missing;
    @Autowired private DueClocks due;
    @Autowired private LegalClocks clocks;
    @Autowired private DossierFacts facts;
    @Autowired private Visits visits;
    @Autowired private JdbcClient jdbc;
    @Autowired private TurnableClock clock;

    @AfterEach
    void today() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    @Test
    void whatIsMissingIsSeenAndRunsFromTheReceipt() {
        ApplicationId id = anInvestment();
        LegalClock before = completeness(id);
        forget(id);
        assertThat(differences(id)).containsExactly(id + " COMPLETENESS");
        assertThat(visits.open(DemoPeople.OPERATOR, "/exploitation/controles").body())
                .contains("Échéances qui manquent");

        assertThat(missing.mend()).isPositive();

        assertThat(completeness(id)).isEqualTo(before);
        assertThat(differences(id)).isEmpty();
        clock.set(Instant.parse("2027-05-20T09:00:00Z"));
        examination.runDue(id);
        assertThat(facts.of(id)).containsOnlyOnce("application.deemed-admissible");
    }

    @Test
    void aClockWhoseTimerWasNeverDrawnTakesEffectOnceFromItsRow() {
        ApplicationId id = anInvestment();
        jdbc.sql("update legal_clock set timer = null, timer_key = null where application_id = ?")
                .param(id.value())
                .update();

        clock.set(Instant.parse("2027-05-18T22:20:00Z"));
        due.round();
        assertThat(facts.of(id)).doesNotContain("application.deemed-admissible");

        clock.set(Instant.parse("2027-05-19T22:20:00Z"));
        due.round();
        assertThat(facts.of(id)).containsOnlyOnce("application.deemed-admissible");

        clock.set(Instant.parse("2027-11-19T23:20:00Z"));
        due.round();
        due.round();
        examination.runDue(id);
        assertThat(facts.of(id))
                .containsOnlyOnce("application.deemed-admissible")
                .containsOnlyOnce("implicit-rejection.born");
        assertThat(facts.data(id, "implicit-rejection.born").path("effectiveFrom").asString())
                .isEqualTo("2027-11-20");
    }

    @Test
    void itStandsStillForTheDocumentsAskedForBefore() {
        ApplicationId id = anInvestment();
        clock.set(Instant.parse("2027-03-22T09:00:00Z"));
        assertThat(examination.askForBankDetails(id, DemoPeople.OFFICER, "2027-04-22").status())
                .isEqualTo(302);
        LegalClock suspended = completeness(id);
        assertThat(suspended.state()).isEqualTo(LegalClock.State.SUSPENDED);
        forget(id);
        missing.mend();
        assertThat(completeness(id)).isEqualTo(suspended);

        clock.set(Instant.parse("2027-04-23T09:00:00Z"));
        examination.runDue(id);
        LegalClock resumed = completeness(id);
        assertThat(resumed.suspendedDays()).isEqualTo(32);
        forget(id);
        missing.mend();
        assertThat(completeness(id)).isEqualTo(resumed);
    }

    @Test
    void theEightMonthsCountFromTheReceiptThatLeftLate() {
        clock.set(Instant.parse("2027-03-19T09:00:00Z"));
        ApplicationId id = Operations.jacketsOf(dossiers).submitted();
        clock.set(Instant.parse("2027-03-24T09:00:00Z"));
        examination.runDue(id);
        List<LegalClock> before = clocks.ofApplication(id.value());
        LocalDate late = LocalDate.of(2027, 3, 24);
        assertThat(silence(id).startedOn()).isEqualTo(late);
        jdbc.sql("delete from legal_clock where application_id = ? and kind <> 'COMPLETENESS'")
                .param(id.value())
                .update();

        clock.set(Instant.parse("2027-03-30T09:00:00Z"));
        missing.mend();

        assertThat(silence(id).startedOn()).isEqualTo(late);
        assertThat(clocks.ofApplication(id.value()))
                .as("but for that of the receipt, which was issued")
                .hasSize(before.size() - 1);
    }

    @Test
    void aDossierWhoseRulesAreNotFoundIsToldAndLeavesTheOthers() {
        ApplicationId failing = anInvestment();
        ApplicationId id = anInvestment();
        forget(id);
        jdbc.sql("delete from legal_clock where application_id = ? and kind = 'SILENCE'")
                .param(failing.value())
                .update();
        String ruleSet = dossiers.read(failing).ruleSet();
        rules(failing, "absent");
        try {
            assertThat(differences(failing)).singleElement().asString().contains("absent");

            assertThat(missing.mend()).isPositive();

            assertThat(differences(id)).isEmpty();
        } finally {
            rules(failing, ruleSet);
        }
        missing.mend();
        assertThat(differences(failing)).isEmpty();
    }

    private void rules(ApplicationId id, String ruleSet) {
        jdbc.sql("update application set rule_set = ? where id = ?")
                .params(ruleSet, id.value())
                .update();
    }

    private LegalClock silence(ApplicationId id) {
        return clocks.find(examination.request(id).id().value(), ClockKind.SILENCE).orElseThrow();
    }

    private ApplicationId anInvestment() {
        clock.set(Instant.parse("2027-03-19T09:00:00Z"));
        ApplicationId id = Operations.jacketsOf(dossiers).submitted();
        examination.runDue(id);
        return id;
    }

    private void forget(ApplicationId id) {
        jdbc.sql(
                        """
                        delete from clock_suspension where clock_id in
                            (select id from legal_clock
                             where owner_id = ? and kind = 'COMPLETENESS')
                        """)
                .param(id.value())
                .update();
        jdbc.sql("delete from legal_clock where owner_id = ? and kind = 'COMPLETENESS'")
                .param(id.value())
                .update();
    }

    private List<String> differences(ApplicationId id) {
        return missing.differences().stream()
                .filter(line -> line.startsWith(id.toString()))
                .toList();
    }

    private LegalClock completeness(ApplicationId id) {
        return clocks.find(id.value(), ClockKind.COMPLETENESS).orElseThrow();
    }
}
