package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.account.Role;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.organisation.Organisations;
import fr.beffroi.process.UserTasks;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.Newcomers;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who filled in for somebody also answers the service for them, as long as the mandate holds. */
@ServiceTest
class AnswersUnderMandateTest {

    @Autowired private Visits visits;
    @Autowired private Newcomers newcomers;
    @Autowired private Organisations organisations;
    @Autowired private Applications applications;
    @Autowired private Dossiers dossiers;
    @Autowired private UserTasks tasks;
    @Autowired private EngineJobs jobs;
    @Autowired private JdbcClient jdbc;

    @AfterEach
    void reset() {
        DemoPeople.actAsNobody();
    }

    @Test
    void theAdviserSendsTheDocumentsAskedForAndWritesToTheService() {
        OrganisationId association =
                newcomers.association("Les Jardins de la Lys " + UUID.randomUUID());
        DemoPerson chair =
                newcomers.applicant(
                        "Simone", association, Role.ORGANISATION_ADMIN, Role.ORGANISATION_EDITOR);
        var desk = new MandateDesk(visits, organisations, jdbc, association);
        desk.begins(DemoPeople.ADVISER, Map.of());
        desk.agrees(chair);
        ApplicationId id = dossiers.aDraft().by(association).by(DemoPeople.ADVISER).submitted();
        var examination = new Examination(visits, tasks, applications, jobs);
        examination.runDue(id);
        examination.askForBankDetails(id, DemoPeople.OFFICER, "2027-01-15");

        examination.explain(id, DemoPeople.ADVISER, "RIB", "La banque l’envoie cette semaine.");
        assertThat(examination.sendAnswers(id, DemoPeople.ADVISER).status()).isEqualTo(302);
        assertThat(writes(id, "Merci de nous rappeler.")).isEqualTo(302);
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/messages").body())
                .contains("Merci de nous rappeler.", "Lucie Hennebelle");
        assertThat(visits.open(chair, "/demandes/" + id + "/messages").body())
                .contains("Merci de nous rappeler.");

        desk.ends(chair);
        assertThat(writes(id, "Encore une question.")).isIn(403, 404);
        assertThat(visits.open(DemoPeople.ADVISER, "/demandes/" + id + "/complements").status())
                .isIn(403, 404);
    }

    private int writes(ApplicationId id, String text) {
        return visits.post(
                        DemoPeople.ADVISER,
                        "/demandes/" + id + "/messages",
                        Map.of("message", text))
                .status();
    }
}
