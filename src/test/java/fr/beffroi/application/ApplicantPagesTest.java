package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.intake.Receipts;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an applicant sees of its own dossiers, and of no other. */
@ServiceTest
class ApplicantPagesTest {

    @Autowired private Dossiers dossiers;
    @Autowired private EngineJobs jobs;
    @Autowired private Visits visits;
    @Autowired private SupportingDocuments documents;
    @Autowired private Examination examination;
    @Autowired private TurnableClock clock;

    @Test
    void theDashboardShowsDraftsAndDossiersOfMyOrganisations() {
        ApplicationId draft = dossiers.aDraft().titled("Un brouillon à finir").filled();
        ApplicationId mine = dossiers.aDraft().titled("Un dossier parti").submitted();
        dossiers.aDraft().by(DemoPeople.ACTION_JEUNESSE).titled("Un projet du voisin").submitted();

        String page = dashboard("");

        assertThat(page)
                .contains("Un brouillon à finir", "/demandes/" + draft)
                .contains("Dépôt possible jusqu’au 26 février 2027 à 23:59")
                .contains("Un dossier parti", "/demandes/" + mine)
                .contains(dossiers.read(mine).requireNumber())
                .doesNotContain("du voisin");
    }

    /** All its pages: the tests that ran before have left dossiers of the same organisation. */
    private String dashboard(String filter) {
        var all = new StringBuilder();
        String page;
        int number = 0;
        do {
            String address = "/espace?page=" + number + filter;
            page = visits.open(DemoPeople.VOLUNTEER, address).body();
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
                .contains("Dossier déposé", "Vous avez déposé le dossier HDF-FIPD-2027-62-")
                .contains("Le service vérifie que votre dossier est complet.")
                .contains("Réponse attendue avant le 1er février 2027 à minuit")
                .contains("Vous pourrez contester ce rejet jusqu’au 2 avril 2027")
                .contains("Prévu le 27 avril 2027", "Réunion du comité")
                .contains("Accusé de réception")
                // Who may only fill in is not offered to withdraw.
                .doesNotContain("/retrait");
        assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + id).body())
                .contains("/demandes/" + id + "/retrait");
    }

    @Test
    void whatTheServiceAsksForIsToBeDoneFirst() {
        ApplicationId id = dossiers.aDraft().titled("Un dossier à compléter").submitted();
        examination.runDue(id);
        examination.askForBankDetails(id, DemoPeople.OFFICER, "2026-12-16");
        examination.runDue(id);

        String first = visits.open(DemoPeople.VOLUNTEER, "/espace").body();
        String follow = visits.open(DemoPeople.VOLUNTEER, "/demandes/" + id).body();

        assertThat(first)
                .containsSubsequence("À faire", "Répondre au service avant le", "Brouillons et");
        assertThat(dashboard("&etat=TO_COMPLETE&texte=Un+dossier+à+compléter"))
                .contains("/demandes/" + id, "Répondre au service avant le 16 décembre 2026");
        assertThat(follow)
                .contains("Le service attend votre réponse pour continuer.")
                .contains("Délai légal suspendu", "1 jour ne compte pas à ce jour")
                .contains("Demande de pièces");
    }

    @Test
    void aDraftIsUrgentWhenItsCallIsAboutToClose() {
        ApplicationId id = dossiers.aDraft().titled("Un brouillon bientôt trop tard").filled();
        clock.forward(Duration.ofDays(80));
        try {
            assertThat(visits.open(DemoPeople.VOLUNTEER, "/espace").body()).contains("À faire");
            assertThat(dashboard("&texte=bientôt")).contains("/demandes/" + id, "fr-text--bold");
        } finally {
            clock.reset();
        }
    }

    @Test
    void aDecisionIsReadWithItsReasonsAndHowToContestIt() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        examination.upToTheSignature(id, "10 000");
        examination.sign(id, DemoPeople.CABINET_DIRECTOR);
        examination.runDue(id);

        String page = visits.open(DemoPeople.VOLUNTEER, "/demandes/" + id).body();

        assertThat(page)
                .contains("Une subvention vous est accordée", "Le comité l’a dit.")
                .contains("Voies et délais de recours", "tribunal administratif de Lille")
                .contains("Versement attendu avant le", "Recours possible jusqu’au")
                .doesNotContain("Réunion du comité");
        assertThat(dashboard("&etat=AWARDED"))
                .containsPattern("10.000.€ accordés sur 12.000.€ demandés");
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
