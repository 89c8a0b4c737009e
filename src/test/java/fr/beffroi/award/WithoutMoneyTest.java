package fr.beffroi.award;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.application.intake.Receipts;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the deposit to the answer without a single euro, and without one shown. */
@ServiceTest
class WithoutMoneyTest {

    private static final String NO_EURO = "(?<![\\d.,\\u202f\\u00a0 ])0[\\s\\u00a0\\u202f]?€";

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private DossierFacts facts;
    @Autowired private LegalClocks clocks;
    @Autowired private SupportingDocuments documents;
    @Autowired private Vault vault;
    @Autowired private Visits visits;
    @Autowired private TurnableClock clock;

    @AfterEach
    void today() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    @Test
    void anActionThatNeedsSpeakersAndEquipmentIsPutOnThePlan() throws IOException {
        ApplicationId id = means().submitted();
        examination.runDue(id);

        assertThat(dossiers.read(id).amountAsked().isPositive()).isFalse();
        assertThat(silence(id)).isEqualTo(LocalDate.of(2027, 3, 15));
        assertThat(receipt(id)).doesNotContain("Subvention demandée").contains("15 mars 2027");
        showsNoEuro(id, DemoPeople.POLICIES_OFFICER);

        complete(id, DemoPeople.POLICIES_OFFICER);
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_register");
        assertThat(answer(id, DemoPeople.POLICIES_OFFICER, "REGISTERED", "Deux IDSR viendront."))
                .isEqualTo(302);
        examination.runDue(id);

        assertThat(examination.state(id)).isEqualTo(FundingRequestState.REGISTERED);
        assertThat(facts.of(id))
                .contains("funding-request.registered")
                .doesNotContain("award.decided", "credits.reserved", "decision.notified");
        assertThat(follow(id))
                .contains("Votre action est inscrite au plan", "Deux IDSR viendront.");
        showsNoEuro(id, DemoPeople.POLICIES_OFFICER);
        assertThat(examination.openTaskKeys(id)).isEmpty();
    }

    @Test
    void aNegativeAnswerHasItsReasonAndItsAppeal() {
        ApplicationId id = means().submitted();
        examination.runDue(id);
        complete(id, DemoPeople.POLICIES_OFFICER);

        assertThat(answer(id, DemoPeople.POLICIES_OFFICER, "DECLINED", "")).isEqualTo(400);
        assertThat(answer(id, DemoPeople.POLICIES_OFFICER, "DECLINED", "Plus de matériel."))
                .isEqualTo(302);
        examination.runDue(id);

        assertThat(examination.state(id)).isEqualTo(FundingRequestState.REJECTED);
        assertThat(facts.data(id, "funding-request.rejected").path("reasonCodes").get(0).asString())
                .isEqualTo("OTHER");
        assertThat(follow(id))
                .contains("Votre action n’est pas inscrite au plan", "Plus de matériel.")
                .contains("Télérecours", "16 mars 2027");
    }

    @Test
    void anotherServiceDoesNotAnswerForIt() {
        ApplicationId id = means().submitted();
        examination.runDue(id);
        complete(id, DemoPeople.POLICIES_OFFICER);

        assertThat(answer(id, DemoPeople.OFFICER, "REGISTERED", "Oui.")).isEqualTo(404);
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_register");
    }

    @Test
    void aLetterOfIntentFixesADateAndWaitsForNoDecision() throws IOException {
        ApplicationId id = dossiers.aDraft().forLetterOfIntent().submitted();
        examination.runDue(id);

        assertThat(dossiers.read(id).totalCost().euros()).isEqualByComparingTo("250000.50");
        assertThat(clocks.find(request(id), ClockKind.SILENCE)).isEmpty();
        assertThat(facts.data(id, "receipt.issued").has("silenceDate")).isFalse();
        assertThat(receipt(id))
                .contains("n’appelle pas de décision", "1er décembre 2026", "1er décembre 2027")
                .doesNotContain("vaut décision de rejet", "Subvention demandée");
        showsNoEuro(id, DemoPeople.EUROPE_OFFICER);

        complete(id, DemoPeople.EUROPE_OFFICER);
        assertThat(answer(id, DemoPeople.EUROPE_OFFICER, "REGISTERED", "Voir l’action 1.2."))
                .isEqualTo(302);
        examination.runDue(id);

        assertThat(examination.state(id)).isEqualTo(FundingRequestState.REGISTERED);
        assertThat(follow(id)).contains("Votre lettre d’intention est prise en compte");
        showsNoEuro(id, DemoPeople.EUROPE_OFFICER);
    }

    @Test
    void aLetterMayBeWithdrawnBeforeItsAnswer() {
        ApplicationId id = dossiers.aDraft().forLetterOfIntent().submitted();
        examination.runDue(id);
        complete(id, DemoPeople.EUROPE_OFFICER);

        examination.withdraw(id, DemoPeople.TREASURER);
        examination.runDue(id);

        assertThat(examination.state(id)).isEqualTo(FundingRequestState.WITHDRAWN);
        assertThat(examination.openTaskKeys(id)).isEmpty();
    }

    private Dossiers.Draft means() {
        clock.set(Instant.parse("2027-01-15T09:00:00Z"));
        return dossiers.aDraft()
                .forCall("pdasr-moyens-2027-62")
                .answering("axis", "3")
                .answering("actionKind", "COLLEGE")
                .answering("participants", "120")
                .answering("startDate", "12/04/2027")
                .answering("endDate", "12/04/2027")
                .answering("needs", "IDSR", "MATERIEL")
                .answering("idsrCount", "2")
                .answering("idsrSkill", "VELO")
                .answering("idsrHours", "De 8 h 30 à 12 h")
                .answering("equipment-0-item", "PISTE")
                .answering("equipment-0-quantity", "1")
                .answering("equipment-0-from", "11/04/2027")
                .answering("equipment-0-until", "13/04/2027")
                .answering("transport", "ORGANISATEUR")
                .answering("insurance", "true")
                .answering("noWorks", "true")
                .answering("report", "true");
    }

    private void complete(ApplicationId id, DemoPerson officer) {
        assertThat(
                        examination
                                .doTask(
                                        id,
                                        officer,
                                        "UT_check_completeness",
                                        "completude",
                                        "outcome",
                                        "COMPLETE")
                                .status())
                .isEqualTo(302);
        examination.runDue(id);
    }

    private int answer(ApplicationId id, DemoPerson officer, String way, String text) {
        return examination
                .doTask(
                        id,
                        officer,
                        "UT_register",
                        "inscription",
                        "way",
                        way,
                        "reasonCode",
                        way.equals("DECLINED") ? "OTHER" : "",
                        "text",
                        text)
                .status();
    }

    private java.util.UUID request(ApplicationId id) {
        return examination.request(id).id().value();
    }

    private LocalDate silence(ApplicationId id) {
        return clocks.find(request(id), ClockKind.SILENCE).map(LegalClock::lastDay).orElseThrow();
    }

    private String follow(ApplicationId id) {
        return visits.open(DemoPeople.TREASURER, "/demandes/" + id).body();
    }

    private void showsNoEuro(ApplicationId id, DemoPerson officer) {
        for (String address : List.of("/demandes/" + id, "/demandes/" + id + "/depot", "/espace")) {
            var page = visits.open(DemoPeople.TREASURER, address);
            assertThat(page.status()).as(address).isEqualTo(200);
            assertThat(page.body()).as(address).doesNotContainPattern(NO_EURO);
        }
        for (String tab :
                List.of(
                        "",
                        "/formulaire",
                        "/pieces",
                        "/completude",
                        "/inscription",
                        "/historique")) {
            var page = visits.open(officer, "/dossiers/" + id + tab);
            assertThat(page.status()).as(tab).isEqualTo(200);
            assertThat(page.body()).as(tab).doesNotContainPattern(NO_EURO);
            assertThat(page.body()).as(tab).doesNotContain("/comite\"", "/rapport\"");
        }
        var tasks = visits.open(officer, "/taches");
        assertThat(tasks.body()).doesNotContainPattern(NO_EURO);
    }

    private String receipt(ApplicationId id) throws IOException {
        var file =
                documents.of(id).stream()
                        .filter(document -> document.code().equals(Receipts.KIND))
                        .findFirst()
                        .orElseThrow();
        try (InputStream in = vault.open(file.id());
                var pdf = Loader.loadPDF(in.readAllBytes())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00A0]+", " ");
            assertThat(text).doesNotContainPattern(NO_EURO);
            return text;
        }
    }
}
