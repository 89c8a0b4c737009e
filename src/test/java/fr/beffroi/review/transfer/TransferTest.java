package fr.beffroi.review.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.Messages;
import fr.beffroi.process.DecisionTraces;
import fr.beffroi.process.Decisions;
import fr.beffroi.process.UserTask;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An application that was sent to the wrong authority (CRPA L114-2, L114-3). */
@ServiceTest
class TransferTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private DossierFacts facts;
    @Autowired private LegalClocks clocks;
    @Autowired private Messages messages;
    @Autowired private DecisionTraces traces;
    @Autowired private Decisions decisions;
    @Autowired private Visits visits;
    @Autowired private TurnableClock clock;

    @AfterEach
    void today() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    @Test
    void itGoesToTheCompetentAuthorityWithItsTasks() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        LocalDate silence = silence(id);
        clock.forward(Duration.ofDays(2));
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/completude").body())
                .contains("/dossiers/" + id + "/transfert");
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/transfert").body())
                .contains("Région Hauts-de-France", "L. 114-2");
        assertThat(transfer(id, "PREF-62", "Erreur.").status()).isEqualTo(400);
        assertThat(transfer(id, "REG-32", " ").status()).isEqualTo(400);

        assertThat(transfer(id, "REG-32", "Action régionale.").status()).isEqualTo(302);
        assertThat(transfer(id, "REG-32", "Action régionale.").status())
                .as("a second click")
                .isEqualTo(302);
        examination.runDue(id);

        Application dossier = dossiers.read(id);
        assertThat(dossier.authority()).isEqualTo("REG-32");
        assertThat(dossier.requests()).extracting(FundingRequest::authority).containsOnly("REG-32");
        assertThat(examination.openTasks(id))
                .extracting(UserTask::definitionKey, UserTask::group)
                .containsExactly(tuple("UT_check_completeness", "INSTRUCTION:REG-32:SUBVENTIONS"));
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id).status()).isEqualTo(404);
        assertThat(visits.open(DemoPeople.REGION_OFFICER, "/dossiers/" + id).status())
                .isEqualTo(200);
        assertThat(facts.of(id)).containsOnlyOnce("application.transferred");
        assertThat(facts.data(id, "application.transferred").path("firstReceivedAt").asString())
                .startsWith("2026-12-01T");
        assertThat(silence(id)).as("from the first receipt").isEqualTo(silence);
        assertThat(messages.ofApplication(id))
                .anyMatch(m -> m.subject().contains("transmise à l’autorité compétente"));
        assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + id).body())
                .contains("1er décembre 2026", "3 décembre 2026", "Action régionale.");

        assertThat(examination.findComplete(id, DemoPeople.REGION_OFFICER).status()).isEqualTo(302);
    }

    @Test
    void theRulesProposeTheAuthorityOfTheProjectsPlace() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        // The form of this call takes no commune of another département: the table is asked alone.
        decisions.evaluateFor(
                id.toString(),
                "orientation",
                dossiers.read(id).ruleSet(),
                Map.of("transferred", false, "projectDepartment", "59", "authority", "PREF-62"));
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/completude").body())
                .contains("paraît relever d’une autre autorité", "Préfecture du Nord");
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/transfert").body())
                .containsPattern("value=\"PREF-59\"[^>]*checked")
                .contains("hors du département de l’autorité saisie");

        assertThat(transfer(id, "PREF-59", "Action à Lille.").status()).isEqualTo(302);
        examination.runDue(id);

        assertThat(examination.openTasks(id))
                .extracting(UserTask::definitionKey, UserTask::group)
                .containsExactly(tuple("UT_check_completeness", "INSTRUCTION:PREF-59:DCPI"));
        assertThat(orientations(id)).containsExactly("INSTRUCT", "TRANSFER", "INSTRUCT");
        assertThat(messages.ofApplication(id))
                .anyMatch(m -> m.subject().contains("transmise à l’autorité compétente"));
    }

    @Test
    void theyProposeNothingInTheDepartmentOfTheCall() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);

        assertThat(orientations(id)).containsExactly("INSTRUCT");
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/completude").body())
                .doesNotContain("paraît relever d’une autre autorité");
    }

    @Test
    void notWhileTheApplicantIsToAnswer() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        examination.askForBankDetails(id, DemoPeople.OFFICER, "2026-12-16");

        Answer refused = transfer(id, "REG-32", "Action régionale.");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("ne peut pas être transmis maintenant");
        assertThat(dossiers.read(id).authority()).isEqualTo("PREF-62");
    }

    @Test
    void onlyWhoExaminesItDoes() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        Map<String, String> form = Map.of("to", "REG-32", "reason", "Action régionale.");

        assertThat(
                        visits.post(
                                        DemoPeople.REGION_OFFICER,
                                        "/dossiers/" + id + "/transfert",
                                        form)
                                .status())
                .isEqualTo(404);
        assertThat(dossiers.read(id).authority()).isEqualTo("PREF-62");
    }

    private Answer transfer(ApplicationId id, String to, String reason) {
        return visits.post(
                DemoPeople.OFFICER,
                "/dossiers/" + id + "/transfert",
                Map.of("to", to, "reason", reason));
    }

    /** What the table answered, each time it was asked. */
    private List<String> orientations(ApplicationId id) {
        return traces.of(List.of(id.toString())).stream()
                .filter(trace -> trace.decision().equals("orientation"))
                .map(trace -> trace.matches().getFirst().outputs().getFirst().value())
                .toList();
    }

    private LocalDate silence(ApplicationId id) {
        return clocks.find(examination.request(id).id().value(), ClockKind.SILENCE)
                .map(LegalClock::lastDay)
                .orElseThrow();
    }
}
