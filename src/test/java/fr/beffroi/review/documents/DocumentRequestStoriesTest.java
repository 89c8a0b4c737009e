package fr.beffroi.review.documents;

import static fr.beffroi.application.FundingRequestState.AWAITING_OPINIONS;
import static fr.beffroi.application.FundingRequestState.DISCONTINUED;
import static fr.beffroi.application.FundingRequestState.INCOMPLETE;
import static fr.beffroi.application.FundingRequestState.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.Messages;
import fr.beffroi.process.Processes;
import fr.beffroi.review.documents.DocumentRequest.State;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Submitted, then asked for the bank details on 1 December 2026, to be sent by the 16th. */
@ServiceTest
class DocumentRequestStoriesTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private DocumentRequestRows requests;
    @Autowired private AwaitedRequests awaited;
    @Autowired private EndedRequests ended;
    @Autowired private Processes processes;
    @Autowired private JdbcClient jdbc;
    @Autowired private SealedVersions versions;
    @Autowired private SupportingDocuments documents;
    @Autowired private LegalClocks clocks;
    @Autowired private Messages messages;
    @Autowired private TurnableClock clock;

    private ApplicationId id;

    @BeforeEach
    void theBankDetailsAreAskedFor() {
        id = dossiers.aDraft().submitted();
        examination.runDue(id);
        done(examination.askForBankDetails(id, DemoPeople.OFFICER, "2026-12-16"));
    }

    @AfterEach
    void backToTheFirstOfDecember() {
        clock.reset();
    }

    @Test
    void theLegalClockStopsAndTheApplicantIsTold() {
        assertThat(examination.state(id)).isEqualTo(INCOMPLETE);
        assertThat(silence().state()).isEqualTo(LegalClock.State.SUSPENDED);
        assertThat(silence().provisional()).isTrue();
        assertThat(request().state()).isEqualTo(State.OPEN);
        assertThat(documents.of(id))
                .filteredOn(SupportingDocument::shownToApplicant)
                .extracting(SupportingDocument::code)
                .contains("DOCUMENT_REQUEST");
        assertThat(subjects()).anyMatch(s -> s.startsWith("Le service attend votre réponse"));
    }

    @Test
    void anAnswerInTimeResumesTheClockAndGoesBackToTheCheck() {
        clock.forward(Duration.ofDays(4));
        assertThat(examination.sendAnswers(id, DemoPeople.TREASURER).status()).isEqualTo(409);
        done(examination.uploadAnswer(id, DemoPeople.VOLUNTEER, "RIB", SamplePdf.saying("RIB")));

        done(examination.sendAnswers(id, DemoPeople.TREASURER));

        assertThat(examination.state(id)).isEqualTo(SUBMITTED);
        assertThat(silence().state()).isEqualTo(LegalClock.State.RUNNING);
        assertThat(silence().suspendedDays()).isEqualTo(5);
        assertThat(silence().lastDay()).isEqualTo(LocalDate.of(2027, 2, 6));
        assertThat(versions.last(id).version()).isEqualTo(2);
        assertThat(documents.of(id)).filteredOn(d -> d.code().equals("RIB")).hasSize(1);
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_check_completeness");
        done(examination.findComplete(id, DemoPeople.SECOND_OFFICER));
        assertThat(examination.state(id)).isEqualTo(AWAITING_OPINIONS);
    }

    @Test
    void anExplanationIsAnAnswer() {
        done(examination.explain(id, DemoPeople.TREASURER, "RIB", "Compte en cours d’ouverture."));
        done(examination.sendAnswers(id, DemoPeople.TREASURER));

        assertThat(examination.state(id)).isEqualTo(SUBMITTED);
        assertThat(request().items().getFirst().explanation()).contains("en cours");
    }

    @Test
    void onlyTheApplicantAnswersAndWithSomething() {
        assertThat(examination.explain(id, DemoPeople.OTHER_TREASURER, "RIB", "Moi").status())
                .isEqualTo(404);
        assertThat(examination.explain(id, DemoPeople.OFFICER, "RIB", "Moi").status())
                .isEqualTo(403);
        assertThat(examination.explain(id, DemoPeople.TREASURER, "STATUTS", "Voici").status())
                .isEqualTo(404);
        assertThat(examination.explain(id, DemoPeople.TREASURER, "RIB", " ").status())
                .isEqualTo(400);
        Answer tooLong = examination.explain(id, DemoPeople.TREASURER, "RIB", "a".repeat(2001));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.body()).contains("a".repeat(2001));
    }

    @Test
    void withoutAnAnswerTheDossierMayBeDiscontinued() {
        pastTheLimit();
        assertThat(request().state()).isEqualTo(State.EXPIRED);
        assertThat(silence().state()).isEqualTo(LegalClock.State.RUNNING);
        assertThat(silence().suspendedDays()).isEqualTo(16);
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_decide_discontinuance");

        done(examination.decideAfterExpiry(id, DemoPeople.OFFICER, "DISCONTINUE", ""));

        assertThat(examination.state(id)).isEqualTo(DISCONTINUED);
        assertThat(examination.openTaskKeys(id)).isEmpty();
        assertThat(silence().state()).isEqualTo(LegalClock.State.ENDED);
        assertThat(subjects()).anyMatch(s -> s.contains("classé sans suite"));
        assertThat(examination.explain(id, DemoPeople.TREASURER, "RIB", "Trop tard").status())
                .isEqualTo(400);
    }

    @Test
    void aLateAnswerIsReadBeforeAnyDecision() {
        pastTheLimit();
        done(examination.explain(id, DemoPeople.TREASURER, "RIB", "Le voici, en retard."));
        done(examination.sendAnswers(id, DemoPeople.TREASURER));
        assertThat(request().late()).isTrue();
        assertThat(examination.state(id)).isEqualTo(INCOMPLETE);

        Answer tooSoon = examination.decideAfterExpiry(id, DemoPeople.OFFICER, "DISCONTINUE", "");
        assertThat(tooSoon.status()).isEqualTo(409);
        assertThat(tooSoon.body()).contains("contrôlez d’abord").contains("Sans réponse malgré");

        done(examination.decideAfterExpiry(id, DemoPeople.OFFICER, "EXAMINE", ""));
        assertThat(examination.state(id)).isEqualTo(SUBMITTED);
        done(examination.findComplete(id, DemoPeople.OFFICER));
        assertThat(examination.state(id)).isEqualTo(AWAITING_OPINIONS);
    }

    @Test
    void aNewPeriodSuspendsTheClockAgain() {
        pastTheLimit();

        done(examination.decideAfterExpiry(id, DemoPeople.OFFICER, "NEW_PERIOD", "2026-12-31"));

        assertThat(request().round()).isEqualTo(2);
        assertThat(request().state()).isEqualTo(State.OPEN);
        assertThat(silence().state()).isEqualTo(LegalClock.State.SUSPENDED);
        done(examination.explain(id, DemoPeople.TREASURER, "RIB", "Le voici."));
        done(examination.sendAnswers(id, DemoPeople.TREASURER));
        assertThat(examination.state(id)).isEqualTo(SUBMITTED);
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_check_completeness");
    }

    @Test
    void aWithdrawalEndsTheRequest() {
        done(examination.withdraw(id, DemoPeople.TREASURER));

        assertThat(examination.openTaskKeys(id)).isEmpty();
        Answer answer = examination.explain(id, DemoPeople.TREASURER, "RIB", "Le voici.");
        assertThat(answer.body()).contains("n’attend plus de réponse");
        assertThat(request().state()).isEqualTo(State.CLOSED);
        assertThat(awaited.of(List.of(id))).isEmpty();
    }

    @Test
    void aRequestThatEndedBeforeIsClosedByTheRound() {
        done(examination.withdraw(id, DemoPeople.TREASURER));
        jdbc.sql(
                        "update document_request set state = 'OPEN', over = false where application_id = ?")
                .param(id.value())
                .update();

        ended.round();
        ended.round();

        assertThat(request().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void whatCameForAnEarlierRequestDoesNotEndTheNextWait() {
        pastTheLimit();
        processes.send(
                "documents-provided:" + request().id(),
                "MSG_DOCUMENTS_PROVIDED",
                id.toString(),
                Map.of());
        done(examination.decideAfterExpiry(id, DemoPeople.OFFICER, "NEW_PERIOD", "2026-12-31"));
        examination.runDue(id);

        assertThat(examination.openTaskKeys(id)).as("the new request is awaited").isEmpty();
        done(examination.explain(id, DemoPeople.TREASURER, "RIB", "Le voici."));
        done(examination.sendAnswers(id, DemoPeople.TREASURER));
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_check_completeness");
    }

    private void pastTheLimit() {
        clock.forward(Duration.ofDays(16));
        examination.runDue(id);
    }

    private DocumentRequest request() {
        return requests.last(id).orElseThrow();
    }

    private LegalClock silence() {
        return clocks.find(examination.request(id).id().value(), ClockKind.SILENCE).orElseThrow();
    }

    private List<String> subjects() {
        return messages.ofApplication(id).stream().map(m -> m.subject()).toList();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }
}
