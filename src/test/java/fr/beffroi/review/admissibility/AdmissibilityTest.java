package fr.beffroi.review.admissibility;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.Messages;
import fr.beffroi.process.UserTask;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.Operations;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** An association that says that the republican commitment does not concern it. */
@ServiceTest
class AdmissibilityTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private DossierFacts facts;
    @Autowired private Admissibility admissibility;
    @Autowired private TransactionOperations transaction;
    @Autowired private SupportingDocuments documents;
    @Autowired private LegalClocks clocks;
    @Autowired private Messages messages;
    @Autowired private Visits visits;
    @Autowired private TurnableClock clock;

    @AfterEach
    void today() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    @Test
    void aDossierThatNoRuleStandsAgainstGoesToItsCheck() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);

        assertThat(facts.data(id, "admissibility.checked").path("blocking").asBoolean()).isFalse();
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_check_completeness");
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/recevabilite").body())
                .contains("Aucune règle de l’appel ne s’oppose à ce dossier");
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/regles").body())
                .contains("Recevabilité", "Effet du silence", "FIPD-2027-62.r2", "L231-4");
    }

    @Test
    void whatAnOfficerConfirmsClosesTheDossierWithALetterAndTheRoutesOfAppeal() {
        ApplicationId id = uncommitted();
        Answer page = visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/recevabilite");
        assertThat(page.body()).contains("Contrat d’engagement républicain absent", "Bloquant");
        assertThat(decide(id, "", "").status()).isEqualTo(400);
        assertThat(decide(id, "INADMISSIBLE", "").body()).contains("Écrivez le motif");
        UserTask task = examination.task(id, DemoPeople.OFFICER, "UT_confirm_inadmissibility");

        assertThat(decide(id, "INADMISSIBLE", "Non souscrit.").status()).isEqualTo(302);
        examination.runDue(id);

        assertThat(examination.state(id)).isEqualTo(FundingRequestState.INADMISSIBLE);
        assertThat(examination.openTaskKeys(id)).isEmpty();
        assertThat(facts.data(id, "application.inadmissible").path("reasonCodes").get(0).asString())
                .isEqualTo("CER_ABSENT");
        assertThat(clocks.find(examination.request(id).id().value(), ClockKind.SILENCE))
                .map(LegalClock::state)
                .hasValue(LegalClock.State.ENDED);
        assertThat(documents.of(id))
                .filteredOn(SupportingDocument::shownToApplicant)
                .extracting(SupportingDocument::code)
                .contains("INADMISSIBILITY");
        assertThat(messages.ofApplication(id))
                .anyMatch(m -> m.subject().contains("n’est pas recevable"));
        assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + id).body())
                .contains("Irrecevable", "Lettre d’irrecevabilité");

        Answer again =
                examination.doTask(
                        id,
                        DemoPeople.OFFICER,
                        task,
                        "recevabilite",
                        "outcome",
                        "SET_ASIDE",
                        "reason",
                        "Finalement non.");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("Finalement non.");
    }

    @Test
    void whatAnOfficerSetsAsideGoesOn() {
        ApplicationId id = uncommitted();

        assertThat(decide(id, "SET_ASIDE", "Attestation reçue par courriel.").status())
                .isEqualTo(302);

        assertThat(examination.openTaskKeys(id)).containsExactly("UT_check_completeness");
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/recevabilite").body())
                .contains("Attestation reçue par courriel.");
        assertThat(facts.of(id)).doesNotContain("application.inadmissible");
    }

    /** As after a transfer: the rules are read again for the competent authority. */
    @Test
    void aLaterCheckTakesThePlaceOfTheFirst() {
        ApplicationId id = uncommitted();

        transaction.executeWithoutResult(
                _ -> admissibility.record(id.toString(), "CER_ABSENT,HORS_DELAI", "true,true"));
        transaction.executeWithoutResult(
                _ -> admissibility.record(id.toString(), "CER_ABSENT,HORS_DELAI", "true,true"));

        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/recevabilite").body())
                .contains("Contrat d’engagement républicain absent", "HORS_DELAI");
        assertThat(facts.of(id).stream().filter("admissibility.checked"::equals)).hasSize(2);
    }

    /** Décret 2018-514 art. 4. */
    @Test
    void afterTwoMonthsAnInvestmentCannotBeRefusedAsInadmissible() {
        clock.set(Instant.parse("2027-03-19T09:00:00Z"));
        ApplicationId id = Operations.jacketsOf(dossiers).answering("begun", "true").submitted();
        examination.runDue(id);
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_confirm_inadmissibility");

        clock.set(Instant.parse("2027-05-20T09:00:00Z"));
        examination.runDue(id);

        Answer late =
                examination.doTask(
                        id,
                        DemoPeople.OFFICER,
                        "UT_confirm_inadmissibility",
                        "recevabilite",
                        "outcome",
                        "INADMISSIBLE",
                        "codes",
                        "COMMENCEMENT_ANTICIPE",
                        "reason",
                        "Commande passée en février.");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("réputée recevable", "Commande passée en février.");
    }

    private ApplicationId uncommitted() {
        ApplicationId id =
                dossiers.aDraft().answering("republicanCommitment", "NON_CONCERNE").submitted();
        examination.runDue(id);
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_confirm_inadmissibility");
        return id;
    }

    private Answer decide(ApplicationId id, String outcome, String reason) {
        return examination.doTask(
                id,
                DemoPeople.OFFICER,
                "UT_confirm_inadmissibility",
                "recevabilite",
                "outcome",
                outcome,
                "codes",
                "CER_ABSENT",
                "reason",
                reason);
    }
}
