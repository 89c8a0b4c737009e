package fr.beffroi.review.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.messaging.MessageView;
import fr.beffroi.messaging.Messages;
import fr.beffroi.process.Processes;
import fr.beffroi.review.documents.DocumentRequest.State;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.Operations;
import fr.beffroi.testing.ReviewSteps;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One file before five funders: the CAF asks, the département asks, neither for the other. */
@ServiceTest
class RequestsOfSeveralFundersTest {

    private static final String LIMIT = "2027-02-01";
    private static final String POINT = AskedDocument.COMPLEMENT;

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private DocumentRequestRows requests;
    @Autowired private SupportingDocuments documents;
    @Autowired private Messages messages;
    @Autowired private Processes processes;
    @Autowired private Visits visits;
    @Autowired private TurnableClock clock;

    private ApplicationId id;

    @BeforeEach
    void allFundersReviewIt() {
        clock.set(Instant.parse("2027-01-15T09:00:00Z"));
        id = Operations.schoolOf(dossiers).submitted();
        done(
                examination.doTask(
                        id,
                        DemoPeople.POLICIES_OFFICER,
                        "UT_check_completeness",
                        "completude",
                        "outcome",
                        "COMPLETE"));
        for (FundingRequest request : dossiers.read(id).requests()) {
            String key = request.id().toString();
            processes.send("closed:" + key, "MSG_CALL_CLOSED", key, Map.of());
        }
        examination.runDue(id);
    }

    @AfterEach
    void today() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    @Test
    void theRequestOfOneIsNotTheOthersToWithdrawOrProlong() {
        done(ask(DemoPeople.CAF_OFFICER, "CAF-62"));
        String address = ReviewSteps.address(id) + "/1";
        Map<String, String> longer =
                Map.of("extendedTo", "2027-02-10", "extensionReason", "Congés d’hiver.");

        for (DemoPerson other :
                List.of(DemoPeople.DEPARTMENT_OFFICER, DemoPeople.POLICIES_OFFICER)) {
            assertThat(page(other)).contains("allocations familiales").doesNotContain("/1/retrait");
            assertThat(visits.post(other, address + "/retrait", Map.of()).status()).isEqualTo(404);
            assertThat(visits.post(other, address + "/delai", longer).status()).isEqualTo(404);
        }
        assertThat(request().state()).isEqualTo(State.OPEN);
        assertThat(request().extension()).isNull();

        assertThat(page(DemoPeople.CAF_OFFICER)).contains("/1/retrait", "/1/delai");
        done(visits.post(DemoPeople.CAF_OFFICER, address + "/delai", longer));
        done(visits.post(DemoPeople.CAF_OFFICER, address + "/retrait", Map.of()));
        assertThat(request().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void itsLettersAreOnItsPaperAndItsDecisionSaysWhatItIsAbout() throws IOException {
        done(ask(DemoPeople.CAF_OFFICER, "CAF-62"));
        assertThat(letter("DOCUMENT_REQUEST"))
                .contains("Service de l’action sociale")
                .doesNotContain("Préfecture");

        clock.set(Instant.parse("2027-02-02T09:00:00Z"));
        examination.runDue(id);
        assertThat(page(DemoPeople.CAF_OFFICER))
                .contains("Vous décidez de la suite de la demande n° 1", "1er février 2027");
        done(examination.decideAfterExpiry(id, DemoPeople.CAF_OFFICER, "DISCONTINUE", ""));
        assertThat(letter("DISCONTINUANCE")).contains("Service de l’action sociale");
    }

    @Test
    void onlyTheRequestsOfOneFunderMakeItAskAgainAndAgain() {
        for (int round = 1; round <= 4; round++) {
            done(ask(DemoPeople.CAF_OFFICER, "CAF-62"));
            done(examination.explain(id, DemoPeople.TREASURER, POINT, "Voici, " + round + "."));
            done(examination.sendAnswers(id, DemoPeople.TREASURER));
            if (round < 4) {
                done(ask(DemoPeople.DEPARTMENT_OFFICER, "DEP-62"));
                assertThat(toldAgain()).isEmpty();
                done(examination.explain(id, DemoPeople.TREASURER, POINT, "Voici."));
                done(examination.sendAnswers(id, DemoPeople.TREASURER));
            }
        }
        assertThat(request().round()).isEqualTo(7);
        assertThat(toldAgain())
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.recipient()).isEqualTo("action-sociale@caf62.beffroi.invalid");
                    assertThat(mail.text()).contains("4e fois");
                });
    }

    private List<MessageView> toldAgain() {
        return messages.ofApplication(id).stream()
                .filter(mail -> mail.subject().startsWith("Pièces demandées une nouvelle fois"))
                .toList();
    }

    private Answer ask(DemoPerson officer, String authority) {
        Application dossier = dossiers.read(id);
        var fields = new HashMap<>(ReviewSteps.question(LIMIT));
        dossier.requests().stream()
                .filter(one -> one.authority().equals(authority))
                .forEach(one -> fields.put("request", one.id().toString()));
        return examination.send(id, officer, ReviewSteps.address(id), fields);
    }

    private String page(DemoPerson officer) {
        return visits.open(officer, "/dossiers/" + id + "/completude").body();
    }

    private String letter(String code) throws IOException {
        DocumentId file =
                documents.of(id).stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .map(SupportingDocument::id)
                        .orElseThrow();
        String address = "/dossiers/" + id + "/pieces/" + file;
        try (var document = Loader.loadPDF(visits.file(DemoPeople.CAF_OFFICER, address))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private DocumentRequest request() {
        return requests.of(id).getFirst();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }
}
