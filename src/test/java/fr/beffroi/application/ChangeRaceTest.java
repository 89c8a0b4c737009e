package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.amendment.AmendmentBooks;
import fr.beffroi.application.amendment.SealChange;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.testing.Changes;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.Pieces;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A change meets another one, a second click, and the officer who finds the dossier complete. */
@ServiceTest
class ChangeRaceTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Changes changes;
    @Autowired private Examination examination;
    @Autowired private DossierFacts facts;
    @Autowired private SealedVersions versions;
    @Autowired private SupportingDocuments documents;
    @Autowired private Amendments amendments;
    @Autowired private AmendmentBooks books;
    @Autowired private SealChange sealing;
    @Autowired private Visits visits;
    @Autowired private Clock clock;

    private ApplicationId deposited() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        return id;
    }

    @RepeatedTest(3)
    void twoSendingsAtOnceMakeOneVersionOneFactOneReceipt() throws Exception {
        ApplicationId id = deposited();
        UUID change = changes.type(id, "title", "Une seule fois");

        List<Integer> sealed =
                atOnce(List.of(sealing(id, change), sealing(id, change), sealing(id, change)));

        assertThat(sealed).containsExactly(2, 2, 2);
        assertThat(versions.all(id)).hasSize(2);
        assertThat(facts.of(id)).containsOnlyOnce("application.amended");
    }

    @RepeatedTest(3)
    void twoFilesInThePlaceOfOneAtOnceLeaveOneThatIsSealedOnce() throws Exception {
        ApplicationId id = deposited();
        UUID change = changes.begin(id);
        DocumentId rib =
                documents.of(id).stream()
                        .filter(document -> document.code().equals("RIB"))
                        .map(SupportingDocument::id)
                        .findFirst()
                        .orElseThrow();
        var pieces = new Pieces(visits, id);

        assertThat(
                        atOnce(
                                List.of(
                                        () -> pieces.replace("RIB", rib, "rib-2.pdf").isDone(),
                                        () -> pieces.replace("RIB", rib, "rib-3.pdf").isDone())))
                .containsOnly(true);
        assertThat(atOnce(List.of(sealing(id, change), sealing(id, change)))).containsOnly(2);

        assertThat(documents.of(id))
                .filteredOn(document -> document.code().equals("RIB"))
                .singleElement()
                .satisfies(
                        document -> assertThat(document.fileName()).isIn("rib-2.pdf", "rib-3.pdf"));
        assertThat(versions.all(id)).hasSize(2);
    }

    @Test
    void twoPeopleWhoBeginAtOnceShareOneChange() throws Exception {
        ApplicationId id = deposited();

        List<UUID> begun =
                atOnce(
                        List.of(
                                beginning(id, DemoPeople.TREASURER),
                                beginning(id, DemoPeople.VOLUNTEER)));

        assertThat(begun.getFirst()).isEqualTo(begun.getLast());
        assertThat(amendments.open(id)).isPresent();
    }

    @RepeatedTest(3)
    void theOfficerNeverFindsCompleteWhatChangedMeanwhileUnseen() throws Exception {
        ApplicationId id = deposited();
        UUID change = changes.type(id, "title", "Changé pendant le contrôle");
        Map<String, String> sheet = sheet(id);

        List<Integer> answers =
                atOnce(
                        List.of(
                                sealing(id, change),
                                () ->
                                        visits.post(
                                                        DemoPeople.OFFICER,
                                                        "/dossiers/" + id + "/completude",
                                                        sheet)
                                                .status()));

        assertThat(answers.getFirst()).isEqualTo(2);
        examination.runDue(id);
        List<String> told = facts.of(id);
        boolean foundComplete = answers.getLast() == 302;
        assertThat(told.contains("application.complete")).isEqualTo(foundComplete);
        if (!foundComplete) {
            assertThat(answers.getLast()).isEqualTo(409);
        }
        assertThat(told).containsOnlyOnce("application.amended");
    }

    @Test
    void aSheetFilledInBesideAnOlderVersionIsKeptAndAskedForAgain() {
        ApplicationId id = deposited();
        Map<String, String> sheet = sheet(id);
        sheet.put("message", "Un mot que j’ai tapé");
        changes.seal(id, changes.type(id, "title", "Changé pendant le contrôle"));

        Answer refused = visits.post(DemoPeople.OFFICER, "/dossiers/" + id + "/completude", sheet);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body())
                .contains("a modifié sa demande pendant votre contrôle", "Un mot que j’ai tapé")
                .contains("name=\"seenVersion\" value=\"2\"");
        sheet.put("seenVersion", "2");
        assertThat(
                        visits.post(DemoPeople.OFFICER, "/dossiers/" + id + "/completude", sheet)
                                .isDone())
                .isTrue();
    }

    private Map<String, String> sheet(ApplicationId id) {
        String task = examination.task(id, DemoPeople.OFFICER, "UT_check_completeness").id();
        return new HashMap<>(Map.of("taskId", task, "outcome", "COMPLETE", "seenVersion", "1"));
    }

    private Callable<Integer> sealing(ApplicationId id, UUID change) {
        return () -> {
            DemoPeople.actAs(DemoPeople.TREASURER);
            try {
                return ((Done<SealedVersion>) sealing.seal(id, change, clock.instant()))
                        .value()
                        .version();
            } finally {
                DemoPeople.actAsNobody();
            }
        };
    }

    private Callable<UUID> beginning(ApplicationId id, DemoPerson person) {
        return () -> {
            DemoPeople.actAs(person);
            try {
                return ((Done<Amendment>) books.begin(id)).value().id();
            } finally {
                DemoPeople.actAsNobody();
            }
        };
    }

    private static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
        var start = new CyclicBarrier(works.size());
        try (var threads = Executors.newFixedThreadPool(works.size())) {
            List<Future<T>> running =
                    works.stream()
                            .map(work ->
                                    threads.submit(() -> {
                                        start.await();
                                        return work.call();
                                    }))
                            .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
