package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.UserTasks;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Two months of silence are a rejection (CRPA L231-4), and stop nothing. */
@ServiceTest
class SilenceTest {

    @Autowired private Dossiers dossiers;
    @Autowired private DossierFacts facts;
    @Autowired private EngineJobs jobs;
    @Autowired private UserTasks tasks;
    @Autowired private TurnableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void isBornTheDayAfterItsLastDayAndTheExaminationGoesOn() {
        ApplicationId id = dossiers.aDraft().submitted();
        jobs.runDue(id);

        clock.set(ZonedDateTime.parse("2027-02-01T23:59:00+01:00").toInstant());
        jobs.runDue(id);
        assertThat(facts.of(id)).doesNotContain("implicit-rejection.born");

        clock.set(ZonedDateTime.parse("2027-02-02T00:01:00+01:00").toInstant());
        jobs.runDue(id);

        assertThat(facts.of(id)).containsOnlyOnce("implicit-rejection.born");
        JsonNode fact = facts.data(id, "implicit-rejection.born");
        assertThat(fact.path("effectiveFrom").asString()).isEqualTo("2027-02-02");
        assertThat(fact.path("appealUntil").asString()).isEqualTo("2027-04-02");
        assertThat(dossiers.read(id).requests().getFirst().state())
                .isEqualTo(FundingRequestState.SUBMITTED);
        assertThat(tasks.openFor(id.toString())).hasSize(1);
    }
}
