package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.beffroi.document.ScanState;
import fr.beffroi.document.Vault;
import fr.beffroi.document.scan.Antivirus;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.LocalClamd;
import fr.beffroi.testing.RealParts;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** What becomes of files with a virus in them, whether the antivirus is there or comes back. */
@ServiceTest
class InfectedFilesTest {

    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

    @Autowired private Dossiers dossiers;
    @Autowired private SupportingDocuments documents;
    @Autowired private Vault vault;
    @Autowired private Visits visits;
    @Autowired private Antivirus antivirus;
    @Autowired private JdbcClient jdbc;

    @AfterEach
    void theDaemonIsBack() {
        await().atMost(ONE_MINUTE).until(antivirus::answers);
    }

    @Test
    void aFileIsScannedWhenItIsGiven() {
        ApplicationId id = dossiers.aDraft().begun();

        assertThat(give(id, SamplePdf.saying("Un RIB " + id)).isDone()).isTrue();

        assertThat(state(onlyFile(id))).isEqualTo(ScanState.SCANNED);
    }

    @Test
    void anInfectedFileIsRefusedWithItsReasonAndTheOthersStay() {
        ApplicationId id = dossiers.aDraft().begun();
        give(id, SamplePdf.saying("Un RIB sain " + id));

        Answer refused = give(id, LocalClamd.infectedPdf("Un RIB " + id));

        assertThat(refused.body())
                .contains("« rib.pdf » contient un virus (Beffroi.Test.Marker")
                .contains("Vérifiez votre ordinateur avec un antivirus");
        assertThat(documents.of(id)).hasSize(1);
    }

    @Test
    void whileTheDaemonIsAwayAFileIsTakenKeptApartAndScannedLater() {
        ApplicationId id = dossiers.aDraft().begun();
        DocumentId file = givenWithoutDaemon(id, SamplePdf.saying("Un RIB " + id));
        try {
            assertThat(state(file)).isEqualTo(ScanState.PENDING);
            Answer held = visits.open(DemoPeople.TREASURER, page(id) + "/" + file);
            assertThat(held.status()).isEqualTo(409);
            assertThat(held.body()).contains("Fichier en cours de vérification");
        } finally {
            RealParts.antivirus().start();
        }
        await().atMost(ONE_MINUTE).until(() -> state(file) == ScanState.SCANNED);
        assertThat(visits.open(DemoPeople.TREASURER, page(id) + "/" + file).status())
                .isEqualTo(200);
    }

    @Test
    void aFileFoundInfectedLaterIsWithdrawnAndAnotherOneAskedFor() {
        ApplicationId id = dossiers.aDraft().begun();
        byte[] infected = LocalClamd.infectedPdf("Un RIB " + id);
        DocumentId file = givenWithoutDaemon(id, infected);
        RealParts.antivirus().start();

        await().atMost(ONE_MINUTE).until(() -> documents.of(id).isEmpty());
        assertThat(state(file)).isEqualTo(ScanState.INFECTED);
        assertThat(visits.open(DemoPeople.TREASURER, page(id)).body())
                .contains("« rib.pdf » a été retiré : l’antivirus y a trouvé un virus");
        Answer held = visits.open(DemoPeople.TREASURER, page(id) + "/" + file);
        assertThat(held.status()).isEqualTo(409);
        assertThat(held.body()).contains("Fichier retiré");
        await().atMost(ONE_MINUTE).until(() -> !mailsAbout(id).isEmpty());
        assertThat(mailsAbout(id).getFirst())
                .contains("rib.pdf", "joignez un autre fichier", page(id));
        // Given again while the daemon is away: it is known.
        RealParts.antivirus().kill();
        try {
            assertThat(give(id, infected).body()).contains("contient un virus");
        } finally {
            RealParts.antivirus().start();
        }
    }

    @Test
    void aSubmittedDossierStaysSubmittedAndSaysWhichFileWasWithdrawn() {
        ApplicationId id = dossiers.aDraft().without("RIB").filled();
        DocumentId file = givenWithoutDaemon(id, LocalClamd.infectedPdf("Un RIB " + id));
        dossiers.submit(id);
        RealParts.antivirus().start();

        await().atMost(ONE_MINUTE).until(() -> state(file) == ScanState.INFECTED);
        assertThat(dossiers.read(id).isDraft()).isFalse();
        assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + id).body())
                .contains("Fichier retiré : virus détecté", "rib.pdf");
        String officers = "/dossiers/" + id + "/pieces";
        assertThat(visits.open(DemoPeople.OFFICER, officers + "/" + file).status()).isEqualTo(409);
        assertThat(visits.open(DemoPeople.OFFICER, officers).body())
                .contains("Versions précédentes", "l’antivirus y a trouvé un virus");
    }

    private DocumentId givenWithoutDaemon(ApplicationId id, byte[] content) {
        int before = documents.of(id).size();
        RealParts.antivirus().kill();
        assertThat(give(id, content).isDone()).isTrue();
        List<SupportingDocument> all = documents.of(id);
        assertThat(all).hasSize(before + 1);
        return all.getLast().id();
    }

    private List<String> mailsAbout(ApplicationId id) {
        return jdbc.sql(
                        """
                        select text_body from outgoing_message
                        where application_id = ? and template like '%infected'
                        """)
                .param(id.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private DocumentId onlyFile(ApplicationId id) {
        return documents.of(id).getFirst().id();
    }

    private ScanState state(DocumentId document) {
        return vault.scans(List.of(document)).getOrDefault(document, ScanState.NOT_SCANNED);
    }

    private Answer give(ApplicationId id, byte[] content) {
        var file = new MockMultipartFile("fichiers", "rib.pdf", "application/pdf", content);
        return visits.post(DemoPeople.TREASURER, page(id) + "?code=RIB", file);
    }

    private static String page(ApplicationId id) {
        return "/demandes/" + id + "/pieces";
    }
}
