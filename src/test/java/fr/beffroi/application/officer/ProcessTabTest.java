package fr.beffroi.application.officer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Browser;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class ProcessTabTest {

    @LocalServerPort private int port;
    @Autowired private Dossiers dossiers;
    @Autowired private EngineJobs jobs;

    @Test
    void theOfficerSeesTheWayGoneAndWhereTheDossierStands() {
        ApplicationId id = dossiers.aDraft().forFipd().asking(12_000).submitted();
        jobs.runDue(id);

        Browser officer = new Browser(port).signIn(DemoPeople.OFFICER);
        String page = officer.get("/dossiers/" + id + "/processus").body();

        assertThat(page)
                .contains("Réception et recevabilité", "Émettre les accusés")
                .contains("data-active=\"UT_check_completeness\"")
                .contains("process-map.js", "bpmn/viewer.js");
        assertThat(officer.get("/dossiers/" + id + "/resume").body()).contains("/processus");
        Browser elsewhere = new Browser(port).signIn(DemoPeople.REGION_OFFICER);
        assertThat(elsewhere.get("/dossiers/" + id + "/processus").status()).isEqualTo(404);
    }
}
