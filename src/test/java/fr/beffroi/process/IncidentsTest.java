package fr.beffroi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.TurnableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class IncidentsTest {

    private static final int FIRST_TRY_AND_FOUR_MORE = 5;

    @Autowired private Processes processes;
    @Autowired private Incidents incidents;
    @Autowired private ProcessMaps maps;
    @Autowired private UserTasks tasks;
    @Autowired private EngineJobs jobs;
    @Autowired private TurnableClock clock;
    @Autowired private Asked asked;

    private final String id = UUID.randomUUID().toString();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aStepThatFailsEachTimeWaitsForAnOperatorWhoHasItTriedAgain() {
        asked.fails("receipts.issue(" + id + ")", new IllegalStateException("No mail server"));
        processes.start("application-intake", id, Samples.application(id));
        for (int attempt = 0; attempt < FIRST_TRY_AND_FOUR_MORE; attempt++) {
            assertThat(mine()).isEmpty();
            assertThatThrownBy(() -> jobs.runDue(id)).hasMessageContaining("No mail server");
            clock.forward(Duration.ofHours(1));
        }

        Incident incident = mine().getFirst();
        assertThat(incident.step()).isEqualTo("ST_issue_receipts");
        assertThat(incident.stepName()).isEqualTo("Émettre les accusés");
        assertThat(incident.processName()).isEqualTo("Réception et recevabilité");
        assertThat(incident.cause()).contains("No mail server");
        assertThat(maps.of(id).getFirst().failed()).containsExactly("ST_issue_receipts");

        asked.works("receipts.issue(" + id + ")");
        assertThat(incidents.retry(incident.id())).isTrue();
        assertThat(incidents.retry(incident.id())).isFalse();
        jobs.runDue(id);

        assertThat(mine()).isEmpty();
        assertThat(tasks.openFor(id)).hasSize(1);
    }

    private List<Incident> mine() {
        return incidents.open().stream()
                .filter(incident -> id.equals(incident.businessKey()))
                .toList();
    }
}
