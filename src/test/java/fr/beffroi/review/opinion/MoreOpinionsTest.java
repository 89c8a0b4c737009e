package fr.beffroi.review.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.FundingRequestState;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.Messages;
import fr.beffroi.review.opinion.Opinion.State;
import fr.beffroi.testing.Consultations;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ReviewSteps;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Corrected, kept for few, asked again, taken back. */
@ServiceTest
class MoreOpinionsTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private OpinionRows opinions;
    @Autowired private Messages messages;
    @Autowired private TurnableClock clock;
    @Autowired private JdbcClient jdbc;

    private Consultations consultations;
    private ApplicationId id;

    @BeforeEach
    void bothServicesAreAsked() {
        consultations = new Consultations(examination);
        id = dossiers.aDraft().submitted();
        examination.runDue(id);
        assertThat(examination.findComplete(id, DemoPeople.OFFICER).isDone()).isTrue();
    }

    @AfterEach
    void backToTheFirstOfDecember() {
        clock.reset();
    }

    @Test
    void aCorrectionKeepsBothVersionsUntilTheReport() {
        examination.giveOpinion(id, DemoPeople.POLICE, "FAVOURABLE");
        examination.giveOpinion(id, DemoPeople.SOUS_PREFET, "RESERVED");
        String police = opinion("DIPN-62").id().toString();

        assertThat(consultations.correct(id, DemoPeople.SOUS_PREFET, police, 1).status())
                .isEqualTo(404);
        assertThat(consultations.correct(id, DemoPeople.POLICE, police, 1).isDone()).isTrue();
        Answer second = consultations.correct(id, DemoPeople.POLICE, police, 1);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("Un collègue a corrigé cet avis entre-temps");
        assertThat(page(DemoPeople.OFFICER).body())
                .contains("Défavorable", "Version précédente", "Action utile dans ce quartier.")
                .contains("Sous réserve d’un bilan à mi-parcours.");

        assertThat(examination.report(id, DemoPeople.OFFICER, "12 000", "").isDone()).isTrue();
        Answer late = consultations.correct(id, DemoPeople.POLICE, police, 2);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Le rapport d’instruction est rendu");
    }

    @Test
    void aConfidentialOpinionIsReadByFewAndEachReadingIsWrittenDown() {
        examination.doTask(
                id,
                DemoPeople.POLICE,
                "UT_give_opinion",
                "avis",
                "verdict",
                "UNFAVOURABLE",
                "text",
                "Enquête en cours.",
                "confidential",
                "true",
                "communicable",
                "true");
        assertThat(opinion("DIPN-62").given())
                .returns(false, given -> given != null && given.communicable());

        assertThat(page(DemoPeople.COMMITTEE_SECRETARY).body())
                .contains("Cet avis est confidentiel")
                .doesNotContain("Enquête en cours.", "Défavorable");
        assertThat(page(DemoPeople.SOUS_PREFET).body()).doesNotContain("Enquête en cours.");
        assertThat(page(DemoPeople.POLICE).body()).contains("Enquête en cours.");
        assertThat(readings()).isZero();
        assertThat(page(DemoPeople.OFFICER).body()).contains("Enquête en cours.");
        assertThat(readings()).isOne();
        assertThat(factsOfTheVerdict()).isZero();

        String police = opinion("DIPN-62").id().toString();
        assertThat(consultations.correct(id, DemoPeople.POLICE, police, 1).isDone()).isTrue();
        assertThat(page(DemoPeople.OFFICER).body())
                .contains("Un fait nouveau nous est connu.", "Enquête en cours.");
        assertThat(readings()).as("the version before is confidential still").isEqualTo(2);
        assertThat(page(DemoPeople.COMMITTEE_SECRETARY).body())
                .contains("Un fait nouveau nous est connu.")
                .doesNotContain("Enquête en cours.");
    }

    @Test
    void oneMoreOpinionIsAskedAndTheReportWaitsForIt() {
        examination.giveOpinion(id, DemoPeople.POLICE, "FAVOURABLE");
        examination.giveOpinion(id, DemoPeople.SOUS_PREFET, "FAVOURABLE");
        assertThat(consultations.ask(id, DemoPeople.OFFICER, "DIPN-62", false).isDone()).isTrue();
        Answer again = consultations.ask(id, DemoPeople.OFFICER, "DIPN-62", false);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("L’avis de ce service est déjà attendu");
        Answer report = examination.report(id, DemoPeople.OFFICER, "12 000", "");
        assertThat(report.status()).isEqualTo(409);
        assertThat(report.body()).contains("Un avis est encore attendu");

        assertThat(page(DemoPeople.POLICE).body()).contains("Le lieu convient-il ?");
        assertThat(examination.giveOpinion(id, DemoPeople.POLICE, "UNFAVOURABLE").isDone())
                .isTrue();
        assertThat(page(DemoPeople.OFFICER).body()).contains("(demande n° 2)");
        assertThat(examination.report(id, DemoPeople.OFFICER, "12 000", "").isDone()).isTrue();
        assertThat(consultations.ask(id, DemoPeople.OFFICER, "SP-CALAIS", false).status())
                .isEqualTo(409);
    }

    @Test
    void opinionsAreAskedForAndTakenBackWhileDocumentsAreAwaited() {
        var steps = new ReviewSteps(examination);
        assertThat(steps.ask(id, DemoPeople.OFFICER, "2027-01-15").isDone()).isTrue();
        assertThat(examination.state(id)).isEqualTo(FundingRequestState.INCOMPLETE);

        assertThat(page(DemoPeople.OFFICER).body())
                .contains("/avis/demandes", opinion("DIPN-62").id() + "/retrait");
        assertThat(consultations.ask(id, DemoPeople.OFFICER, "GGD-62", false).isDone()).isTrue();
        assertThat(opinion("GGD-62").state()).isEqualTo(State.REQUESTED);
        for (String service : List.of("DIPN-62", "GGD-62")) {
            String asked = opinion(service).id().toString();
            assertThat(consultations.withdraw(id, DemoPeople.OFFICER, asked).isDone()).isTrue();
        }
        examination.giveOpinion(id, DemoPeople.SOUS_PREFET, "FAVOURABLE");
        assertThat(consultations.ask(id, DemoPeople.OFFICER, "GGD-62", false).isDone())
                .as("also once the first opinions are there")
                .isTrue();
        assertThat(examination.state(id)).isEqualTo(FundingRequestState.INCOMPLETE);
    }

    @Test
    void anOpinionThatIsNeededIsAwaitedAfterItsDateAndMayBeTakenBack() {
        consultations.ask(id, DemoPeople.OFFICER, "GGD-62", true);
        examination.giveOpinion(id, DemoPeople.POLICE, "FAVOURABLE");
        examination.giveOpinion(id, DemoPeople.SOUS_PREFET, "FAVOURABLE");
        clock.forward(Duration.ofDays(12));
        examination.runDue(id);

        assertThat(page(DemoPeople.OFFICER).body()).contains("En retard, toujours attendu");
        assertThat(mailsTo(DemoPeople.named("GENDARMERIE")))
                .first()
                .asString()
                .contains("Avis en retard");
        String gendarmerie = opinion("GGD-62").id().toString();
        assertThat(
                        visits.post(
                                        DemoPeople.OFFICER,
                                        address("/" + gendarmerie + "/retrait"),
                                        Map.of("reason", " "))
                                .status())
                .isEqualTo(400);
        assertThat(consultations.withdraw(id, DemoPeople.OFFICER, gendarmerie).isDone()).isTrue();
        assertThat(consultations.withdraw(id, DemoPeople.OFFICER, gendarmerie).status())
                .isEqualTo(409);
        assertThat(opinion("GGD-62").state()).isEqualTo(State.WITHDRAWN);
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_review_report");
        assertThat(mailsTo(DemoPeople.named("GENDARMERIE")))
                .first()
                .asString()
                .contains("Avis plus demandé");
    }

    private Opinion opinion(String service) {
        return opinions.of(id).stream()
                .filter(opinion -> opinion.service().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private int readings() {
        return jdbc.sql(
                        """
                        select count(*) from audit_entry
                        where action = 'opinion.read-confidential' and object_id = ?
                        """)
                .param(id.toString())
                .query(Integer.class)
                .single();
    }

    private int factsOfTheVerdict() {
        return jdbc.sql(
                        """
                        select count(*) from domain_event
                        where subject = ?::uuid and type like '%opinion.given%'
                            and data::text like '%UNFAVOURABLE%'
                        """)
                .param(id.toString())
                .query(Integer.class)
                .single();
    }

    private String address(String rest) {
        return "/dossiers/" + id + "/avis" + rest;
    }

    private List<String> mailsTo(DemoPerson person) {
        return messages.ofApplication(id).stream()
                .filter(mail -> mail.recipient().equals(person.email()))
                .map(mail -> mail.subject())
                .toList();
    }

    private Answer page(DemoPerson person) {
        return visits.open(person, "/dossiers/" + id + "/avis");
    }
}
