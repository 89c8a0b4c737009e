package fr.beffroi.process.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.process.Incident;
import fr.beffroi.process.Incidents;
import fr.beffroi.process.Processes;
import fr.beffroi.testing.Browser;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class IncidentsPageTest {

    @LocalServerPort private int port;
    @Autowired private RepositoryService repository;
    @Autowired private Processes processes;
    @Autowired private Incidents incidents;
    @Autowired private EngineJobs jobs;
    @Autowired private TurnableClock clock;
    @Autowired private JdbcClient jdbc;

    private final String id = UUID.randomUUID().toString();
    private String deployment = "";
    private Incident incident = new Incident("", java.time.Instant.EPOCH, "", "", "", "", "", "");

    @BeforeEach
    void aStepFailed() {
        deployment =
                repository
                        .createDeployment()
                        .name("failing")
                        .addModelInstance(
                                "failing.bpmn",
                                Bpmn.createExecutableProcess("failing")
                                        .name("Essai")
                                        .camundaHistoryTimeToLive(1)
                                        .startEvent()
                                        .serviceTask("ST_fail")
                                        .name("Étape qui échoue")
                                        .camundaAsyncBefore()
                                        .camundaExpression("${noSuchBean.call(id)}")
                                        .camundaFailedJobRetryTimeCycle("R1/PT1S")
                                        .endEvent()
                                        .done())
                        .deploy()
                        .getId();
        processes.start("failing", id, Map.of("applicationId", id));
        fails();
        incident =
                incidents.open().stream()
                        .filter(open -> id.equals(open.businessKey()))
                        .findFirst()
                        .orElseThrow();
    }

    @AfterEach
    void cleanUp() {
        repository.deleteDeployment(deployment, true);
        clock.reset();
    }

    @Test
    void theOperatorSeesTheStepAndItsMapAndHasItTriedAgain() {
        Browser operator = new Browser(port).signIn(DemoPeople.OPERATOR);
        assertThat(operator.get("/exploitation/incidents").body())
                .contains("Étape qui échoue", "Essai", "noSuchBean");
        String page = operator.get("/exploitation/incidents/" + incident.id()).body();
        assertThat(page).contains("data-failed=\"ST_fail\"", "en échec", "process-map.js");

        Browser.Answer answer =
                operator.post("/exploitation/incidents/" + incident.id() + "/reprise");

        assertThat(answer.location()).isEqualTo("/exploitation/incidents");
        assertThat(operator.get("/exploitation/incidents").body())
                .contains("L’étape va être essayée de nouveau.");
        assertThat(incidents.find(incident.id())).isEmpty();
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from audit_entry
                                        where action = 'incident.retry' and object_id = ?
                                        """)
                                .param(id)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
        fails();
        assertThat(incidents.open()).anyMatch(open -> id.equals(open.businessKey()));
    }

    @Test
    void anIncidentThatIsOverIsToldAsSuch() {
        Browser operator = new Browser(port).signIn(DemoPeople.OPERATOR);
        operator.get("/exploitation/incidents");
        assertThat(operator.get("/exploitation/incidents/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        operator.get("/exploitation/incidents");
        operator.post("/exploitation/incidents/" + UUID.randomUUID() + "/reprise");
        assertThat(operator.get("/exploitation/incidents").body())
                .contains("Cette étape n’est plus en échec.");
    }

    @Test
    void anOfficerIsNotAnOperator() {
        Browser officer = new Browser(port).signIn(DemoPeople.OFFICER);
        assertThat(officer.get("/exploitation/incidents").status()).isIn(403, 404);
    }

    private void fails() {
        assertThatThrownBy(() -> jobs.runDue(id)).hasMessageContaining("noSuchBean");
        clock.forward(Duration.ofHours(1));
    }
}
