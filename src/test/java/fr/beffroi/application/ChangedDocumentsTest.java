package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.testing.Changes;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.Pieces;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A change adds, replaces and takes out files; until it is sealed those in force stay. */
@ServiceTest
class ChangedDocumentsTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Changes changes;
    @Autowired private Examination examination;
    @Autowired private DossierFacts facts;
    @Autowired private SealedVersions versions;
    @Autowired private Amendments amendments;
    @Autowired private SupportingDocuments documents;
    @Autowired private Visits visits;
    @Autowired private TurnableClock clock;

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
    void aReplacedFileIsSealedAndTheEarlierVersionKeepsItsOwn() {
        ApplicationId id = deposited();
        Application first = dossiers.read(id);
        SealedVersion before = versions.last(id);
        DocumentId old = changes.only(id, "RIB");
        UUID change = changes.begin(id);

        assertThat(pieces(id).replace("RIB", old, "rib-2.pdf").isDone()).isTrue();
        assertThat(changes.only(id, "RIB")).as("in force until it is sealed").isEqualTo(old);
        assertThat(pieces(id).page())
                .contains(
                        "rib-2.pdf",
                        "remplacera « rib.pdf »",
                        "Annuler le remplacement de rib.pdf");
        SealedVersion after = changes.seal(id, change);

        assertThat(changes.only(id, "RIB")).isNotEqualTo(old);
        assertThat(Changes.names(before)).contains("rib.pdf").doesNotContain("rib-2.pdf");
        assertThat(Changes.names(after)).contains("rib-2.pdf").doesNotContain("rib.pdf");
        assertThat(after.seal()).isNotEqualTo(before.seal());
        assertThat(versions.all(id).getLast()).isEqualTo(before);
        assertThat(after.answers()).isEqualTo(before.answers());
        Application changed = dossiers.read(id);
        assertThat(changed.requireSubmittedAt()).isEqualTo(first.requireSubmittedAt());
        var told = facts.data(id, "application.amended");
        assertThat(told.path("changedDocuments").toString()).isEqualTo("[\"RIB\"]");
        assertThat(told.path("changedFields").isEmpty()).isTrue();
        assertThat(told.path("fileHashes").size()).isEqualTo(after.files().size());
        assertThat(amendments.sealed(id).getFirst().changedDocuments()).containsExactly("RIB");
        assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + id + "/pieces/" + old).status())
                .as("the earlier file can still be read")
                .isEqualTo(200);
    }

    @Test
    void bothSidesSeeWhatBecameOfTheFiles() {
        ApplicationId id = deposited();
        UUID change = changes.begin(id);
        pieces(id).give("AUTRE", "plan.pdf");
        pieces(id).replace("RIB", changes.only(id, "RIB"), "rib-2.pdf");

        String check =
                visits.open(DemoPeople.TREASURER, "/demandes/" + id + "/modification/verification")
                        .body();
        assertThat(check).contains("Fichiers changés", "plan.pdf", "ajouté", "remplacé");
        changes.seal(id, change);

        assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + id).body())
                .contains("Version 2, reçue le", "Voir ce que la version 2 a changé");
        for (String side :
                List.of(
                        visits.open(
                                        DemoPeople.TREASURER,
                                        "/demandes/" + id + "/modifications?version=2")
                                .body(),
                        visits.open(
                                        DemoPeople.OFFICER,
                                        "/dossiers/" + id + "/modifications?version=2")
                                .body())) {
            assertThat(side).contains("plan.pdf", "ajouté", "rib.pdf", "rib-2.pdf", "remplacé");
        }
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id).body())
                .contains("aucune réponse changée, fichiers de 2 documents changés");
    }

    @Test
    void anOptionalFileIsTakenOutForGood() {
        ApplicationId id = deposited();
        changes.begin(id);
        pieces(id).give("AUTRE", "plan.pdf");
        changes.seal(id, amendments.open(id).orElseThrow().id());
        DocumentId plan = changes.only(id, "AUTRE");

        UUID change = changes.begin(id);
        pieces(id).remove(plan);
        changes.seal(id, change);

        assertThat(Changes.names(versions.last(id))).doesNotContain("plan.pdf");
        assertThat(Changes.names(versions.all(id).get(1))).contains("plan.pdf");
        assertThat(
                        visits.open(
                                        DemoPeople.OFFICER,
                                        "/dossiers/" + id + "/modifications?version=3")
                                .body())
                .contains("plan.pdf", "retiré");
    }

    @Test
    void givenUpItLeavesEveryFileAsItWas() {
        ApplicationId id = deposited();
        List<SupportingDocument> before = documents.of(id);
        changes.begin(id);
        pieces(id).give("AUTRE", "plan.pdf");
        pieces(id).replace("RIB", changes.only(id, "RIB"), "rib-2.pdf");

        visits.post(DemoPeople.TREASURER, "/demandes/" + id + "/modification/abandon", Map.of());

        assertThat(documents.of(id)).isEqualTo(before);
        assertThat(versions.all(id)).hasSize(1);
        changes.begin(id);
        assertThat(pieces(id).page()).doesNotContain("plan.pdf", "rib-2.pdf");
    }

    @Test
    void aReplacementIsUndoneOrItselfReplaced() {
        ApplicationId id = deposited();
        UUID change = changes.begin(id);
        DocumentId rib = changes.only(id, "RIB");
        pieces(id).replace("RIB", rib, "rib-2.pdf");
        DocumentId second = pieces(id).named("rib-2.pdf");
        pieces(id).replace("RIB", second, "rib-3.pdf");
        assertThat(pieces(id).page()).contains("rib-3.pdf").doesNotContain("rib-2.pdf");
        DocumentId third = pieces(id).named("rib-3.pdf");

        assertThat(pieces(id).remove(third).isDone()).isTrue();
        assertThat(pieces(id).remove(third).isDone()).as("a second click").isTrue();

        assertThat(pieces(id).page()).contains("rib.pdf").doesNotContain("rib-3.pdf");
        assertThat(changes.refusal(id, change)).isEqualTo("amendment.refused.same");
    }

    private Pieces pieces(ApplicationId id) {
        return new Pieces(visits, id);
    }
}
