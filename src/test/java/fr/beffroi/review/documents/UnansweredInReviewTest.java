package fr.beffroi.review.documents;

import static fr.beffroi.application.FundingRequestState.DISCONTINUED;
import static fr.beffroi.application.FundingRequestState.INCOMPLETE;
import static fr.beffroi.application.FundingRequestState.UNDER_REVIEW;
import static fr.beffroi.application.FundingRequestState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.deadline.LegalClock;
import fr.beffroi.review.documents.DocumentRequest.State;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.ReviewSteps;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What follows a question of the review that is not answered in time, or not any more. */
@ServiceTest
class UnansweredInReviewTest extends QuestionInReview {

    @Test
    void withoutAnAnswerTheOfficerMayDoWithoutOrGiveMoreTimeOrClose() {
        examination.upToTheReport(id);
        done(steps().ask(id, DemoPeople.OFFICER, LIMIT));
        pastTheLimit(16);
        assertThat(request().state()).isEqualTo(State.EXPIRED);
        assertThat(silence().state()).isEqualTo(LegalClock.State.RUNNING);
        assertThat(open("completude").body()).contains("name=\"choice\"");
        done(examination.decideAfterExpiry(id, DemoPeople.OFFICER, "NEW_PERIOD", "2026-12-31"));
        assertThat(silence().state()).isEqualTo(LegalClock.State.SUSPENDED);
        pastTheLimit(16);
        done(examination.decideAfterExpiry(id, DemoPeople.OFFICER, "EXAMINE", ""));
        assertThat(examination.state(id)).isEqualTo(UNDER_REVIEW);
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_review_report");

        done(steps().ask(id, DemoPeople.SECOND_OFFICER, "2027-01-12"));
        pastTheLimit(12);
        done(examination.decideAfterExpiry(id, DemoPeople.OFFICER, "DISCONTINUE", ""));
        assertThat(examination.state(id)).isEqualTo(DISCONTINUED);
        assertThat(examination.openTaskKeys(id)).isEmpty();
        assertThat(silence().state()).isEqualTo(LegalClock.State.ENDED);
        assertThat(subjects()).anyMatch(subject -> subject.contains("classé sans suite"));
        assertThat(examination.explain(id, DemoPeople.TREASURER, POINT, "Trop tard").status())
                .isEqualTo(400);
    }

    @Test
    void aLateAnswerIsReadBeforeTheRequestIsClosed() {
        examination.upToTheReport(id);
        done(steps().ask(id, DemoPeople.OFFICER, LIMIT));
        pastTheLimit(16);
        done(examination.explain(id, DemoPeople.TREASURER, POINT, "Deux éducateurs."));
        done(examination.sendAnswers(id, DemoPeople.TREASURER));
        assertThat(
                        examination
                                .decideAfterExpiry(id, DemoPeople.OFFICER, "DISCONTINUE", "")
                                .status())
                .isEqualTo(409);
        done(examination.decideAfterExpiry(id, DemoPeople.OFFICER, "EXAMINE", ""));
        assertThat(examination.state(id)).isEqualTo(UNDER_REVIEW);
    }

    /** The last day ends at the very moment of the withdrawal: the task is there for nothing. */
    @Test
    void aRequestWithdrawnMeanwhileOnlyLetsTheExaminationGoOn() {
        examination.upToTheReport(id);
        done(steps().ask(id, DemoPeople.OFFICER, LIMIT));
        pastTheLimit(16);
        DemoPeople.actAsNobody();
        transaction.executeWithoutResult(_ -> {
            requests.move(request().id(), State.CLOSED);
            lifeCycle.resume(examination.request(id).id());
        });
        Answer refused = examination.decideAfterExpiry(id, DemoPeople.OFFICER, "DISCONTINUE", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("a été retirée entre-temps");
        done(examination.decideAfterExpiry(id, DemoPeople.OFFICER, "EXAMINE", ""));
        assertThat(examination.state(id)).isEqualTo(UNDER_REVIEW);
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_review_report");
    }

    @Test
    void moreTimeIsGivenForThatRequestToo() {
        examination.upToTheReport(id);
        done(steps().ask(id, DemoPeople.OFFICER, LIMIT));
        String address = ReviewSteps.address(id) + "/" + request().round() + "/delai";
        Map<String, String> longer =
                Map.of(
                        "seenLimit",
                        LIMIT,
                        "extendedTo",
                        "2026-12-23",
                        "extensionReason",
                        "Fêtes de fin d’année.");
        done(examination.send(id, DemoPeople.OFFICER, address, longer));
        pastTheLimit(16);
        assertThat(request().state()).isEqualTo(State.OPEN);
        assertThat(silence().state()).isEqualTo(LegalClock.State.SUSPENDED);
        pastTheLimit(7);
        assertThat(request().state()).isEqualTo(State.EXPIRED);
    }

    /** The first one is taken back before its letter has left: it never leaves. */
    @Test
    void anotherIsAskedOnceTheFirstHasComeToItsEnd() {
        examination.upToTheReport(id);
        String address = ReviewSteps.address(id);
        done(visits.post(DemoPeople.OFFICER, address, ReviewSteps.question(LIMIT)));
        done(visits.post(DemoPeople.OFFICER, address + "/1/retrait", Map.of()));
        Answer tooSoon = visits.post(DemoPeople.OFFICER, address, ReviewSteps.question(LIMIT));
        assertThat(tooSoon.status()).isEqualTo(409);
        assertThat(tooSoon.body()).contains("pas tout à fait terminée");

        examination.runDue(id);
        jobs.runDue(examination.request(id).id());
        assertThat(subjects()).noneMatch(subject -> subject.contains("attend votre réponse"));
        done(steps().ask(id, DemoPeople.OFFICER, LIMIT));
        assertThat(subjects()).anyMatch(subject -> subject.contains("attend votre réponse"));
        assertThat(examination.state(id)).isEqualTo(INCOMPLETE);
        pastTheLimit(16);
        assertThat(examination.openTaskKeys(id)).containsOnlyOnce("UT_decide_discontinuance");
    }

    @Test
    void theApplicantMayWithdrawInsteadOfAnswering() {
        examination.upToTheReport(id);
        done(steps().ask(id, DemoPeople.OFFICER, LIMIT));
        assertThat(agenda.of(List.of(id))).hasSize(1);
        done(examination.withdraw(id, DemoPeople.TREASURER));
        assertThat(examination.state(id)).isEqualTo(WITHDRAWN);
        assertThat(examination.openTaskKeys(id)).isEmpty();

        assertThat(agenda.of(List.of(id))).isEmpty();
        assertThat(open("completude").body()).doesNotContain("/retrait\"", "/delai\"");
        clock.forward(Duration.ofDays(12));
        reminders.round();
        assertThat(subjects()).noneMatch(subject -> subject.startsWith("Rappel"));
    }
}
