package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.SealedVersion.SealedFile;
import fr.beffroi.application.intake.Receipts;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Texts;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.Operations;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ReceiptTest {

    @Autowired private Dossiers dossiers;
    @Autowired private DossierFacts facts;
    @Autowired private EngineJobs jobs;
    @Autowired private SupportingDocuments documents;
    @Autowired private SealedVersions versions;
    @Autowired private LegalClocks clocks;
    @Autowired private Receipts receipts;
    @Autowired private Vault vault;
    @Autowired private TurnableClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    private SupportingDocument receipt(ApplicationId id) {
        return documents.of(id).stream()
                .filter(document -> document.code().equals(Receipts.KIND))
                .findFirst()
                .orElseThrow();
    }

    /** The text of the PDF on one line: where lines break says nothing. */
    private String text(SupportingDocument document) throws IOException {
        try (InputStream in = vault.open(document.id());
                var pdf = Loader.loadPDF(in.readAllBytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00A0]+", " ");
        }
    }

    @Test
    void holdsEveryMandatoryMention() throws IOException {
        ApplicationId id = dossiers.aDraft().titled("Médiation & <b>écoute</b>").submitted();
        jobs.runDue(id);
        Application application = dossiers.read(id);

        String text = text(receipt(id));

        // 1. Date of receipt.
        assertThat(text).contains("Date de réception 1er décembre 2026 à 1", "(heure de Paris)");
        // 2. Service in charge, with postal address, e-mail and telephone.
        assertThat(text)
                .contains("Bureau de la prévention de la délinquance")
                .contains("Préfecture du Pas-de-Calais")
                .contains("Adresse postale : Rue Ferdinand Buisson, 62020 Arras Cedex 9")
                .contains("Adresse électronique : prevention-delinquance@pref62.beffroi.invalid")
                .contains("Téléphone : 03 21 21 20 00");
        // 3 and 4. Silence means rejection, and the date.
        assertThat(text)
                .contains("vaut décision de rejet")
                .contains("réputée rejetée le 1er février 2027 à minuit");
        // 5. Remedies and time limits.
        assertThat(text)
                .contains("dans un délai de deux mois")
                .contains("recours gracieux", "recours hiérarchique", "recours contentieux")
                .contains("tribunal administratif de Lille", "5 rue Geoffroy-Saint-Hilaire")
                .contains("Télérecours citoyens");
        // 6. Nothing is known to be missing; what happens if something is.
        assertThat(text).contains("Si une pièce indispensable manque", "sera suspendu");
        // And ours.
        assertThat(text)
                .contains(application.requireNumber(), "Subvention demandée 12 000 €")
                .contains("Médiation & <b>écoute</b>")
                .contains("ni une attestation de dossier complet, ni une promesse de subvention")
                .contains("Il n’autorise pas à commencer l’action");
        String unbroken = text.replace(" ", "");
        for (SealedFile file : versions.last(id).files()) {
            assertThat(unbroken).contains(file.name(), file.sha256());
        }
        assertThat(unbroken).contains(versions.last(id).seal());
    }

    /** The date that the receipt states is that of the row, for each funder (R112-11-1 CRPA). */
    @Test
    void statesTheDateOfEachClockOfSilence() throws IOException {
        ApplicationId project = issued(dossiers.aDraft(), "2026-12-30T09:00:00Z");
        says(project, "28 février 2027", "article L. 231-4, 3°");
        ApplicationId investment = issued(Operations.jacketsOf(dossiers), "2027-03-19T09:00:00Z");
        says(investment, "19 novembre 2027", "décret n° 2018-514");
        ApplicationId several = issued(Operations.schoolOf(dossiers), "2027-01-15T09:00:00Z");
        says(several, "31 décembre 2028", "article R. 2334-25");
        says(several, "15 mars 2027", "la première de ces dates est le 15 mars 2027");
    }

    /** Décret 2018-514 art. 7: eight months from the acknowledgement, were it to leave late. */
    @Test
    void anInvestmentIsCountedFromAnAcknowledgementThatLeavesLate() throws IOException {
        clock.set(Instant.parse("2027-03-19T09:00:00Z"));
        ApplicationId id = Operations.jacketsOf(dossiers).submitted();
        clock.set(Instant.parse("2027-03-22T09:00:00Z"));
        jobs.runDue(id);

        says(id, "22 novembre 2027", "huit mois après cet accusé");
    }

    private ApplicationId issued(Dossiers.Draft draft, String receivedAt) {
        clock.set(Instant.parse(receivedAt));
        ApplicationId id = draft.submitted();
        jobs.runDue(id);
        return id;
    }

    private void says(ApplicationId id, String date, String law) throws IOException {
        assertThat(text(receipt(id))).contains(date, law);
        assertThat(clocks.ofApplication(id.value()))
                .filteredOn(one -> one.kind() == ClockKind.SILENCE)
                .extracting(one -> Texts.spelled(one.lastDay(), Locale.FRENCH))
                .contains(date);
        for (LegalClock one : clocks.ofApplication(id.value())) {
            if (one.kind() == ClockKind.SILENCE) {
                assertThat(text(receipt(id))).contains(Texts.spelled(one.lastDay(), Locale.FRENCH));
            }
        }
    }

    @Test
    void isIssuedOnceWhateverIsRetried() {
        ApplicationId id = dossiers.aDraft().submitted();
        jobs.runDue(id);

        receipts.issue(id.toString());

        assertThat(documents.of(id)).filteredOn(d -> d.code().equals(Receipts.KIND)).hasSize(1);
        assertThat(facts.of(id)).containsOnlyOnce("receipt.issued");
    }

    @Test
    void tellsTheFactAndStopsItsClock() {
        ApplicationId id = dossiers.aDraft().submitted();
        jobs.runDue(id);

        JsonNode fact = facts.data(id, "receipt.issued");
        assertThat(fact.path("kind").asString()).isEqualTo("ARE");
        assertThat(fact.path("silenceEffect").asString()).isEqualTo("REJECT");
        assertThat(fact.path("silenceDate").asString()).isEqualTo("2027-02-01");
        assertThat(fact.path("documentHash").asString()).isEqualTo(receipt(id).sha256());
        assertThat(clocks.find(id.value(), ClockKind.RECEIPT))
                .map(LegalClock::state)
                .hasValue(LegalClock.State.ENDED);
        assertThat(
                        clocks.find(
                                dossiers.read(id).requests().getFirst().id().value(),
                                ClockKind.SILENCE))
                .map(LegalClock::lastDay)
                .hasValue(LocalDate.of(2027, 2, 1));
    }
}
