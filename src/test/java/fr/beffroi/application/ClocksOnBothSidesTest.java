package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.Operations;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Officer and applicant see each clock: running, stopped since, due on, and what happens then. */
@ServiceTest
class ClocksOnBothSidesTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private TurnableClock clock;

    @AfterEach
    void today() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    /** CRPA L231-4, L114-5, CJA R421-2: silence, stopped, running again, over, then the appeal. */
    @Test
    void theSilenceOfAProjectFromItsReceiptToTheAppeal() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        bothSee(
                id,
                "Court depuis le 1er décembre 2026.",
                "Jusqu’au 1er février 2027 à minuit",
                "Sans réponse à cette date, la demande est réputée rejetée.",
                "2 mois de date à date, à compter de la réception de la demande, le 1er décembre",
                "articles L231-4, 3°, et L114-5");

        at("2026-12-03T09:00:00Z");
        assertThat(examination.askForBankDetails(id, DemoPeople.OFFICER, "2026-12-31").isDone())
                .isTrue();
        bothSee(
                id,
                "Suspendu depuis le 3 décembre 2026, jour de la demande de pièces",
                "au plus tard jusqu’au 31 décembre 2026",
                "Jusqu’au 2 février 2027 à minuit",
                "Date provisoire",
                "Pièces demandées le 3 décembre 2026, à envoyer au plus tard le 31 décembre 2026,"
                        + " pas encore reçues",
                "Réponse à la demande de pièces n° 1",
                "Jusqu’au 31 décembre 2026 à minuit",
                "le délai de décision reprend et le service décide de la suite");

        at("2026-12-05T09:00:00Z");
        assertThat(
                        examination
                                .uploadAnswer(
                                        id,
                                        DemoPeople.TREASURER,
                                        "RIB",
                                        SamplePdf.saying("RIB " + id))
                                .isDone())
                .isTrue();
        assertThat(examination.sendAnswers(id, DemoPeople.TREASURER).isDone()).isTrue();
        at("2026-12-06T09:00:00Z");
        bothSee(
                id,
                "Court depuis le 6 décembre 2026.",
                "Jusqu’au 4 février 2027 à minuit",
                "Les 3 jours de suspension s’y ajoutent.",
                "suspension terminée le 5 décembre 2026");

        at("2027-02-05T09:00:00Z");
        examination.runDue(id);
        bothSee(
                id,
                "réputée rejetée depuis le 5 février 2027. Elle peut encore être accordée.",
                "à compter du rejet né du silence, le 4 février 2027",
                "Jusqu’au 5 avril 2027 à minuit",
                "article R421-2");
    }

    /**
     * CRPA L114-7: the officer reads which services are consulted, the applicant only that some
     * are.
     */
    @Test
    void theConsultationIsSaidToTheApplicantWithoutItsServices() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        assertThat(examination.findComplete(id, DemoPeople.OFFICER).isDone()).isTrue();
        examination.runDue(id);

        assertThat(officer(id, DemoPeople.OFFICER))
                .contains("Avis : Sous-préfecture de Lens", "Demandé le 1er décembre 2026")
                .contains("Jusqu’au 22 décembre 2026 à minuit");
        assertThat(applicant(id))
                .contains("Consultation en cours", "Jusqu’au 22 décembre 2026 à minuit")
                .doesNotContain("Sous-préfecture de Lens", "police nationale");
    }

    /** CJA R421-1, loi 2021-875 art. 2: a decision stops the silence; appeal and payment run. */
    @Test
    void aNotifiedDecisionStopsTheSilenceAndOpensTheAppeal() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.upToTheSignature(id, "10 000");
        assertThat(examination.sign(id, DemoPeople.CABINET_DIRECTOR).isDone()).isTrue();

        bothSee(
                id,
                "à compter de la notification de la décision, le 1er décembre 2026",
                "Jusqu’au 2 février 2027 à minuit",
                "article R421-1");
        assertThat(officer(id, DemoPeople.OFFICER))
                .contains("Arrêté le 1er décembre 2026 : une décision a été notifiée");
        assertThat(applicant(id)).doesNotContain("Réponse de l’administration");
    }

    /** CGCT R2334-23, R2334-25: completeness once for all, silence for each funder. */
    @Test
    void eachFunderHasItsOwn() {
        at("2027-01-15T09:00:00Z");
        ApplicationId id = Operations.schoolOf(dossiers).submitted();
        examination.runDue(id);

        String seen = officer(id, DemoPeople.POLICIES_OFFICER);
        for (String page : new String[] {seen, applicant(id)}) {
            assertThat(page)
                    .contains(
                            "Jusqu’au 15 avril 2027 à minuit",
                            "le dossier est réputé complet",
                            "Jusqu’au 31 décembre 2028 à minuit",
                            "Jusqu’au 15 mars 2027 à minuit",
                            "DETR – Préfecture du Pas-de-Calais",
                            "article R2334-25");
        }
    }

    private void at(String moment) {
        clock.set(Instant.parse(moment));
    }

    private void bothSee(ApplicationId id, String... words) {
        assertThat(officer(id, DemoPeople.OFFICER)).contains(words);
        assertThat(applicant(id)).contains(words);
    }

    private String officer(ApplicationId id, DemoPerson officer) {
        return visits.open(officer, "/dossiers/" + id + "/echeances").body();
    }

    private String applicant(ApplicationId id) {
        return visits.open(DemoPeople.TREASURER, "/demandes/" + id).body();
    }
}
