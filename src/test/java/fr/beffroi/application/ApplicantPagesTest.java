package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.intake.Receipts;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an applicant sees of its own dossiers, and of no other. */
@ServiceTest
class ApplicantPagesTest {

    @Autowired private Dossiers dossiers;
    @Autowired private EngineJobs jobs;
    @Autowired private Visits visits;
    @Autowired private SupportingDocuments documents;

    @Test
    void theDashboardShowsDraftsAndDossiersOfMyOrganisations() {
        ApplicationId draft = dossiers.aDraft().titled("Un brouillon à finir").filled();
        ApplicationId mine = dossiers.aDraft().titled("Un dossier parti").submitted();
        dossiers.aDraft().by(DemoPeople.ACTION_JEUNESSE).titled("Un projet du voisin").submitted();

        String page = dashboardOfTheTreasurer();

        assertThat(page)
                .contains("Un brouillon à finir", "/demandes/" + draft)
                .contains("Dépôt possible jusqu’au 26 février 2027 à 23:59")
                .contains("Un dossier parti", "/demandes/" + mine)
                .contains(dossiers.read(mine).requireNumber())
                .doesNotContain("du voisin");
    }

    /** All its pages: the tests that ran before have left dossiers of the same organisation. */
    private String dashboardOfTheTreasurer() {
        var all = new StringBuilder();
        String page;
        int number = 0;
        do {
            page = visits.open(DemoPeople.TREASURER, "/espace?page=" + number).body();
            all.append(page);
            number++;
        } while (page.contains("page=" + number));
        return all.toString();
    }

    @Test
    void theFollowUpPageTellsWhatHappenedAndWhatTheLawSays() {
        ApplicationId id = dossiers.aDraft().submitted();
        jobs.runDue(id);

        String page = visits.open(DemoPeople.VOLUNTEER, "/demandes/" + id).body();

        assertThat(page)
                .contains("Dossier déposé", "Accusé de réception émis")
                .contains("s’achève le 1er février 2027 à minuit")
                .contains("Accusé de réception")
                // Who may only fill in is not offered to withdraw.
                .doesNotContain("/retrait");
        assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + id).body())
                .contains("/demandes/" + id + "/retrait");
    }

    @Test
    void theAnswersSubmittedCanBeReadAgain() {
        ApplicationId id = dossiers.aDraft().submitted();

        String page = visits.open(DemoPeople.TREASURER, "/demandes/" + id + "/reponses").body();

        assertThat(page)
                .contains("Médiation de soirée", "Lens (62498)", "01/03/2027")
                .contains("De 12 à 17 ans", "Jeunes rencontrés", "Total des charges")
                .contains("Version 1, scellée le");
    }

    @Test
    void theReceiptIsDownloadedByItsApplicantAlone() {
        ApplicationId id = dossiers.aDraft().submitted();
        jobs.runDue(id);
        DocumentId receipt =
                documents.of(id).stream()
                        .filter(d -> d.code().equals(Receipts.KIND))
                        .findFirst()
                        .orElseThrow()
                        .id();
        String address = "/demandes/" + id + "/pieces/" + receipt;

        assertThat(visits.open(DemoPeople.TREASURER, address).body()).startsWith("%PDF");
        assertThat(visits.open(DemoPeople.OTHER_TREASURER, address).status()).isEqualTo(404);
        assertThat(visits.open(DemoPeople.OFFICER, address).status()).isIn(403, 404);
    }

    @Test
    void everyPageOfAnotherOrganisationIsNotFound() {
        ApplicationId draft = dossiers.aDraft().filled();
        ApplicationId submitted = dossiers.aDraft().submitted();

        for (String page :
                new String[] {"", "/formulaire/projet", "/pieces", "/verification", "/abandon"}) {
            Answer answer = visits.open(DemoPeople.OTHER_TREASURER, "/demandes/" + draft + page);
            assertThat(answer.status()).as(page).isEqualTo(404);
        }
        for (String page : new String[] {"", "/reponses", "/depot", "/retrait"}) {
            Answer answer =
                    visits.open(DemoPeople.OTHER_TREASURER, "/demandes/" + submitted + page);
            assertThat(answer.status()).as(page).isEqualTo(404);
        }
    }

    @Test
    void aSubmittedDossierIsNoLongerFilledIn() {
        ApplicationId id = dossiers.aDraft().submitted();

        for (String page : new String[] {"/formulaire/projet", "/pieces", "/verification"}) {
            Answer answer = visits.open(DemoPeople.TREASURER, "/demandes/" + id + page);
            assertThat(answer.location()).as(page).isEqualTo("/demandes/" + id);
        }
    }
}
