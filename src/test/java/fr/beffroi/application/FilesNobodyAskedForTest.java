package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.dossier.Attachments;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.testing.Changes;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.Pieces;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Files prepared before the call closed come into force only if the service asks for them. */
@ServiceTest
class FilesNobodyAskedForTest {

    private static final String ACCOUNTS = "COMPTES_N-1";
    private static final Instant CLOSED =
            ZonedDateTime.parse("2027-02-27T00:01:00+01:00").toInstant();

    @Autowired private Dossiers dossiers;
    @Autowired private Changes changes;
    @Autowired private Examination examination;
    @Autowired private SealedVersions versions;
    @Autowired private Amendments amendments;
    @Autowired private Attachments attachments;
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
    void afterClosingFilesThatNobodyAskedForStayOut() {
        ApplicationId id = deposited();
        DocumentId accounts = changes.only(id, ACCOUNTS);
        UUID change = changes.begin(id);
        pieces(id).replace(ACCOUNTS, accounts, "comptes-2.pdf");
        pieces(id).give("AUTRE", "plan.pdf");
        clock.set(CLOSED);
        ask(id, "correction:11");
        pieces(id).replace("RIB", changes.only(id, "RIB"), "rib-2.pdf");

        assertThat(
                        visits.open(
                                        DemoPeople.TREASURER,
                                        "/demandes/" + id + "/modification/verification")
                                .body())
                .contains("rib-2.pdf")
                .doesNotContain("comptes-2.pdf", "plan.pdf");
        assertThat(changes.refusal(id, change)).isEmpty();
        assertThat(changes.only(id, ACCOUNTS)).isEqualTo(accounts);
        assertThat(Changes.names(versions.last(id)))
                .contains("rib-2.pdf")
                .doesNotContain("comptes-2.pdf", "plan.pdf", "rib.pdf");
        assertThat(amendments.sealed(id).getFirst().changedDocuments()).containsExactly("RIB");
    }

    @Test
    void aFileTakenOutBeforeClosingStaysWhenNobodyAskedForIt() {
        ApplicationId id = deposited();
        DocumentId accounts = changes.only(id, ACCOUNTS);
        UUID change = changes.begin(id);
        pieces(id).remove(accounts);
        clock.set(CLOSED);
        ask(id, "correction:12");

        assertThat(changes.refusal(id, change)).isEqualTo("amendment.refused.same");
        pieces(id).replace("RIB", changes.only(id, "RIB"), "rib-2.pdf");
        assertThat(changes.refusal(id, change)).isEmpty();
        assertThat(changes.only(id, ACCOUNTS)).isEqualTo(accounts);
    }

    @Test
    void aWrongFileGivenForADocumentThatIsMissingIsCorrected() {
        ApplicationId id = deposited();
        DemoPeople.actAs(DemoPeople.TREASURER);
        attachments.remove(id, changes.only(id, ACCOUNTS));
        clock.set(CLOSED);
        ask(id, "correction:13");

        pieces(id).give(ACCOUNTS, "facture.pdf");
        DocumentId wrong = pieces(id).named("facture.pdf");
        assertThat(pieces(id).replace(ACCOUNTS, wrong, "brouillon.pdf").isDone()).isTrue();
        assertThat(pieces(id).remove(pieces(id).named("brouillon.pdf")).isDone()).isTrue();
        assertThat(pieces(id).page()).doesNotContain("facture.pdf", "brouillon.pdf");
        assertThat(pieces(id).give(ACCOUNTS, "comptes-3.pdf").isDone()).isTrue();

        assertThat(changes.refusal(id, amendments.open(id).orElseThrow().id())).isEmpty();
        assertThat(Changes.names(versions.last(id))).contains("comptes-3.pdf");
    }

    private void ask(ApplicationId id, String by) {
        Instant until = CLOSED.plusSeconds(10 * 86_400);
        transaction.executeWithoutResult(
                _ -> amendments.ask(id, by, Set.of(), Set.of("RIB"), until));
    }

    private Pieces pieces(ApplicationId id) {
        return new Pieces(visits, id);
    }
}
