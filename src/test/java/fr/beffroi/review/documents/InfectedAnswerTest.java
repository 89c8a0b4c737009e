package fr.beffroi.review.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.beffroi.document.ScanState;
import fr.beffroi.document.Vault;
import fr.beffroi.document.scan.Antivirus;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.LocalClamd;
import fr.beffroi.testing.RealParts;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** A file given to answer a request, in which the antivirus finds something afterwards. */
@ServiceTest
class InfectedAnswerTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private DocumentRequestRows requests;
    @Autowired private Vault vault;
    @Autowired private Antivirus antivirus;
    @Autowired private Visits visits;

    @Test
    void isNotSentUntilAnotherTakesItsPlace() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        examination.askForBankDetails(id, DemoPeople.OFFICER, "2026-12-16");
        String address = "/demandes/" + id + "/complements";
        RealParts.antivirus().kill();
        try {
            give(address, LocalClamd.infectedPdf("RIB " + id));
        } finally {
            RealParts.antivirus().start();
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> state(id) == ScanState.INFECTED);

        assertThat(visits.post(DemoPeople.TREASURER, address, Map.of()).body())
                .contains("L’antivirus a trouvé un virus dans « rib.pdf »");

        await().atMost(Duration.ofMinutes(1)).until(antivirus::answers);
        give(address, SamplePdf.saying("RIB " + id));
        assertThat(visits.post(DemoPeople.TREASURER, address, Map.of()).isDone()).isTrue();
    }

    private void give(String address, byte[] content) {
        var file = new MockMultipartFile("file-RIB", "rib.pdf", "application/pdf", content);
        assertThat(visits.post(DemoPeople.TREASURER, address + "/RIB", file).isDone()).isTrue();
    }

    private ScanState state(ApplicationId id) {
        DocumentId file =
                requests.last(id).orElseThrow().items().stream()
                        .map(DocumentRequest.Item::document)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
        return vault.scans(List.of(file)).getOrDefault(file, ScanState.NOT_SCANNED);
    }
}
