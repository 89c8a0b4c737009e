package fr.beffroi.review.documents;

import static fr.beffroi.application.FundingRequestState.ADJOURNED;
import static fr.beffroi.application.FundingRequestState.DISCONTINUED;
import static fr.beffroi.application.FundingRequestState.INCOMPLETE;
import static fr.beffroi.application.FundingRequestState.PROPOSED;
import static fr.beffroi.application.FundingRequestState.UNDER_REVIEW;
import static fr.beffroi.application.FundingRequestState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.LifeCycle;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.Messages;
import fr.beffroi.review.documents.DocumentRequest.State;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ReviewSteps;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The officer asks a question once the dossier is complete, to be answered by 16 December 2026. */
@ServiceTest
class RequestInReviewTest {

    private static final String LIMIT = "2026-12-16";
    private static final String POINT = AskedDocument.COMPLEMENT;

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private DocumentRequestRows requests;
    @Autowired private SupportingDocuments documents;
    @Autowired private LegalClocks clocks;
    @Autowired private Messages messages;
    @Autowired private EngineJobs jobs;
    @Autowired private RequestAgenda agenda;
    @Autowired private RequestReminders reminders;
    @Autowired private LifeCycle lifeCycle;
    @Autowired private TransactionTemplate transaction;
    @Autowired private TurnableClock clock;

    private ApplicationId id;

    @BeforeEach
    void aCompleteDossier() {
        id = dossiers.aDraft().submitted();
        examination.runDue(id);
    }

    @AfterEach
    void backToTheFirstOfDecember() {
        clock.reset();
    }

    @Test
    void theClockOfTheRequestStopsUntilTheAnswerAndTheReportWaits() {
        examination.upToTheReport(id);
        done(steps().ask(id, DemoPeople.OFFICER, LIMIT));

        assertThat(examination.state(id)).isEqualTo(INCOMPLETE);
        assertThat(silence().state()).isEqualTo(LegalClock.State.SUSPENDED);
        assertThat(request().fundingRequest()).isEqualTo(examination.request(id).id());
        assertThat(documents.of(id))
                .filteredOn(SupportingDocument::shownToApplicant)
                .extracting(SupportingDocument::code)
                .contains("DOCUMENT_REQUEST");
        assertThat(subjects()).anyMatch(subject -> subject.contains("attend votre réponse"));
        Answer report = examination.report(id, DemoPeople.OFFICER, "12 000", "Ajusté.");
        assertThat(report.status()).isEqualTo(409);
        assertThat(report.body()).contains("encore attendues du demandeur").contains("Ajusté.");

        assertThat(follow().body()).contains("Qui animera les ateliers ?");
        done(examination.explain(id, DemoPeople.TREASURER, POINT, "Deux éducateurs."));
        done(examination.sendAnswers(id, DemoPeople.TREASURER));

        assertThat(examination.state(id)).isEqualTo(UNDER_REVIEW);
        assertThat(silence().state()).isEqualTo(LegalClock.State.RUNNING);
        assertThat(open("completude").body()).contains("Deux éducateurs.");
        done(examination.report(id, DemoPeople.OFFICER, "12 000", "Ajusté."));
        assertThat(examination.state(id)).isEqualTo(PROPOSED);
        assertThat(steps().ask(id, DemoPeople.OFFICER, LIMIT).status()).isEqualTo(409);
    }

    @Test
    void opinionsThatComeMeanwhileAreNotLost() {
        done(examination.findComplete(id, DemoPeople.OFFICER));
        done(steps().ask(id, DemoPeople.OFFICER, LIMIT));
        done(examination.giveOpinion(id, DemoPeople.POLICE, "FAVOURABLE"));
        done(examination.giveOpinion(id, DemoPeople.SOUS_PREFET, "FAVOURABLE"));
        assertThat(examination.state(id)).isEqualTo(INCOMPLETE);

        done(examination.explain(id, DemoPeople.TREASURER, POINT, "Deux éducateurs."));
        done(examination.sendAnswers(id, DemoPeople.TREASURER));
        assertThat(examination.state(id)).isEqualTo(UNDER_REVIEW);
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_review_report");
    }

    @Test
    void anAdjournedRequestComesBackAdjourned() {
        examination.upToTheReport(id);
        done(examination.report(id, DemoPeople.OFFICER, "12 000", "Ajusté."));
        done(examination.committee(id, DemoPeople.COMMITTEE_SECRETARY, "ADJOURNED", "", ""));
        done(steps().ask(id, DemoPeople.OFFICER, LIMIT));
        done(withdrawRequest());
        assertThat(examination.state(id)).isEqualTo(ADJOURNED);
        assertThat(silence().state()).isEqualTo(LegalClock.State.RUNNING);
    }

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

    @Test
    void whatIsTypedWrongIsKeptAndOnlyWhatIsIndispensableStopsThePeriod() {
        examination.upToTheReport(id);
        Answer useful =
                examination.send(
                        id,
                        DemoPeople.OFFICER,
                        ReviewSteps.address(id),
                        Map.of("point1", "Un mot de plus ?", "limitOn", LIMIT));
        assertThat(useful.status()).isEqualTo(400);
        assertThat(useful.body())
                .contains("Rien de ce que vous demandez n’est indispensable")
                .contains("Un mot de plus ?");
        assertThat(examination.state(id)).isEqualTo(UNDER_REVIEW);
    }

    private ReviewSteps steps() {
        return new ReviewSteps(examination);
    }

    private void pastTheLimit(int days) {
        clock.forward(Duration.ofDays(days));
        examination.runDue(id);
    }

    private Answer withdrawRequest() {
        String address =
                "/dossiers/" + id + "/completude/demandes/" + request().round() + "/retrait";
        return examination.send(id, DemoPeople.OFFICER, address, Map.of());
    }

    private Answer follow() {
        return visits.open(DemoPeople.TREASURER, "/demandes/" + id);
    }

    private Answer open(String tab) {
        return visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/" + tab);
    }

    private DocumentRequest request() {
        return requests.of(id).getFirst();
    }

    private LegalClock silence() {
        return clocks.find(examination.request(id).id().value(), ClockKind.SILENCE).orElseThrow();
    }

    private List<String> subjects() {
        return messages.ofApplication(id).stream().map(message -> message.subject()).toList();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }
}
