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

    private ApplicationId anInvestment() {
        clock.set(Instant.parse("2027-03-19T09:00:00Z"));
        ApplicationId id = Operations.jacketsOf(dossiers).submitted();
        examination.runDue(id);
        return id;
    }

    private void forget(ApplicationId id) {
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
