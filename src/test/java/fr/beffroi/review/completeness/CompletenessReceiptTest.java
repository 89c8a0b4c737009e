package fr.beffroi.review.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.Messages;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The receipt of a complete file, which promises nothing. */
@ServiceTest
class CompletenessReceiptTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private DossierFacts facts;
    @Autowired private SupportingDocuments documents;
    @Autowired private SealedVersions versions;
    @Autowired private CompletenessReceipts receipts;
    @Autowired private Vault vault;
    @Autowired private Messages messages;
    @Autowired private Visits visits;
    @Autowired private TransactionTemplate transaction;

    @AfterEach
    void nobody() {
        DemoPeople.actAsNobody();
    }

    @Test
    void aCompleteFileGetsItsReceiptOnce() throws IOException {
        ApplicationId id = dossiers.aDraft().titled("Médiation au marché").submitted();
        examination.runDue(id);
        assertThat(of(id)).isEmpty();

        assertThat(examination.findComplete(id, DemoPeople.OFFICER).status()).isEqualTo(302);

        assertThat(facts.of(id)).contains("application.complete");
        SupportingDocument receipt = of(id).getFirst();
        assertThat(receipt.shownToApplicant()).isTrue();
        assertThat(text(receipt))
                .contains("Accusé de dossier complet", "Médiation au marché")
                .contains(dossiers.read(id).requireNumber())
                .contains("comporte tout ce qui est nécessaire à son examen")
                .contains("Ce constat a été fait le 1er décembre 2026")
                .contains("réputée rejetée ce jour-là à minuit", "1er février 2027")
                .contains("n’est pas une promesse de subvention")
                .contains("Il n’autorise pas à commencer l’action")
                .contains("Bureau de la prévention de la délinquance");
        assertThat(text(receipt).replace(" ", ""))
                .contains(versions.last(id).files().getFirst().sha256());
        assertThat(messages.ofApplication(id))
                .filteredOn(m -> m.subject().endsWith("est complet"))
                .hasSize(1)
                .allMatch(m -> m.attachments().contains(receipt.id()));
        String address = "/demandes/" + id;
        assertThat(visits.open(DemoPeople.TREASURER, address).body())
                .contains(address + "/pieces/" + receipt.id(), "Accusé de dossier complet");
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/pieces").body())
                .contains("Accusé de dossier complet");

        transaction.executeWithoutResult(_ -> receipts.issue(id.toString()));
        assertThat(of(id)).hasSize(1);
    }

    private List<SupportingDocument> of(ApplicationId id) {
        return documents.of(id).stream()
                .filter(document -> document.code().equals(CompletenessReceipts.KIND))
                .toList();
    }

    /** On one line: where lines break says nothing. */
    private String text(SupportingDocument document) throws IOException {
        try (InputStream in = vault.open(document.id());
                var pdf = Loader.loadPDF(in.readAllBytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00A0]+", " ");
        }
    }
}
