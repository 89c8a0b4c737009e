package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.beffroi.document.ScanState;
import fr.beffroi.document.Vault;
import fr.beffroi.document.scan.Antivirus;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.testing.Changes;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.LocalClamd;
import fr.beffroi.testing.Pieces;
import fr.beffroi.testing.RealParts;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of a change keep the rules of the deposit, and what is missing or infected bars it. */
@ServiceTest
class ChangedDocumentRulesTest {

    private static final Instant CLOSED =
            ZonedDateTime.parse("2027-02-27T00:01:00+01:00").toInstant();

    @Autowired private Dossiers dossiers;
    @Autowired private Changes changes;
    @Autowired private Examination examination;
    @Autowired private SealedVersions versions;
    @Autowired private Amendments amendments;
    @Autowired private Vault vault;
    @Autowired private Antivirus antivirus;
    @Autowired private Visits visits;
    @Autowired private TurnableClock clock;
    @Autowired private TransactionTemplate transaction;

    @AfterEach
    void asBefore() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    private ApplicationId deposited() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        return id;
    }

    @Test
    void aFileTakenOutMayBeKeptAfterAllAndAMandatoryOneIsAskedForAgain() {
        ApplicationId id = deposited();
        UUID change = changes.begin(id);
        DocumentId rib = changes.only(id, "RIB");

        assertThat(pieces(id).remove(rib).isDone()).isTrue();
        assertThat(pieces(id).remove(rib).isDone()).as("a second click").isTrue();
        assertThat(pieces(id).page()).contains("sera retiré", "Garder rib.pdf");
        assertThat(changes.refusal(id, change)).isEqualTo("amendment.refused.incomplete");
        assertThat(
                        visits.open(
                                        DemoPeople.TREASURER,
                                        "/demandes/" + id + "/modification/verification")
                                .body())
                .contains("est demandé : joignez un fichier", "/pieces#fichiers-RIB");

        assertThat(pieces(id).keep(rib).isDone()).isTrue();
        assertThat(pieces(id).keep(rib).isDone()).as("a second click").isTrue();
        assertThat(changes.refusal(id, change)).isEqualTo("amendment.refused.same");
        assertThat(versions.all(id)).hasSize(1);
    }

    @Test
    void theRulesOfTheDepositHold() {
        ApplicationId id = deposited();
        changes.begin(id);
        assertThat(
                        pieces(id)
                                .give(
                                        "RIB",
                                        null,
                                        "rib.exe",
                                        "MZ\u0000program".getBytes(StandardCharsets.US_ASCII))
                                .body())
                .contains("rib.exe");
        assertThat(
                        pieces(id)
                                .give("RIB", null, "virus.pdf", LocalClamd.infectedPdf("RIB " + id))
                                .body())
                .contains("contient un virus");
        byte[] same = SamplePdf.saying("rib-2.pdf");
        assertThat(pieces(id).give("RIB", null, "rib-2.pdf", same).isDone()).isTrue();
        assertThat(pieces(id).give("RIB", null, "rib-3.pdf", same).body())
                .contains("est déjà joint");
    }

    @Test
    void aFileFoundInfectedLaterBarsTheSending() {
        ApplicationId id = deposited();
        UUID change = changes.begin(id);
        RealParts.antivirus().kill();
        try {
            pieces(id).give("RIB", null, "rib-2.pdf", LocalClamd.infectedPdf("RIB " + id));
        } finally {
            RealParts.antivirus().start();
        }
        DocumentId file = pieces(id).named("rib-2.pdf");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> vault.scans(List.of(file)).get(file) == ScanState.INFECTED);

        assertThat(changes.refusal(id, change)).isEqualTo("amendment.refused.incomplete");
        assertThat(pieces(id).page()).contains("L’antivirus a trouvé un virus dans « rib-2.pdf »");
        await().atMost(Duration.ofMinutes(1)).until(antivirus::answers);
        pieces(id).remove(file);
        pieces(id).give("RIB", "rib-3.pdf");
        assertThat(changes.refusal(id, change)).isEmpty();
        assertThat(Changes.names(versions.last(id)))
                .contains("rib-3.pdf")
                .doesNotContain("rib-2.pdf");
    }

    @Test
    void afterClosingOnlyTheDocumentsThatTheServiceAsksForChange() {
        ApplicationId id = deposited();
        clock.set(CLOSED);
        Instant until = CLOSED.plusSeconds(10 * 86_400);
        transaction.executeWithoutResult(
                _ -> amendments.ask(id, "correction:9", Set.of(), Set.of("RIB"), until));

        assertThat(pieces(id).page()).contains("piece-RIB").doesNotContain("piece-STATUTS");
        assertThat(pieces(id).give("STATUTS", "statuts-2.pdf").body())
                .contains("le service ne l’a pas demandé");
        assertThat(pieces(id).replace("RIB", changes.only(id, "RIB"), "rib-2.pdf").isDone())
                .isTrue();
        UUID change = amendments.open(id).orElseThrow().id();
        assertThat(changes.refusal(id, change, until.plusSeconds(1)))
                .isEqualTo("amendment.refused.late");
        assertThat(changes.refusal(id, change, until)).isEmpty();
        assertThat(Changes.names(versions.last(id))).contains("rib-2.pdf");
        assertThat(versions.last(id).reason()).isEqualTo("CHANGE_ASKED");
    }

    @Test
    void othersGetNothingOfIt() {
        ApplicationId id = deposited();
        changes.begin(id);
        pieces(id).give("AUTRE", "plan.pdf");
        DocumentId plan = pieces(id).named("plan.pdf");

        assertThat(
                        visits.open(DemoPeople.TREASURER, "/demandes/" + id + "/pieces/" + plan)
                                .status())
                .isEqualTo(200);
        assertThat(
                        visits.open(
                                        DemoPeople.OTHER_TREASURER,
                                        "/demandes/" + id + "/pieces/" + plan)
                                .status())
                .isEqualTo(404);
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/pieces/" + plan).status())
                .as("not before it is sealed")
                .isEqualTo(404);
        assertThat(
                        visits.post(
                                        DemoPeople.OTHER_TREASURER,
                                        "/demandes/" + id + "/pieces/" + plan + "/retrait",
                                        Map.of())
                                .status())
                .isEqualTo(404);
    }

    private Pieces pieces(ApplicationId id) {
        return new Pieces(visits, id);
    }
}
