package fr.beffroi.review.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.LifeCycle;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.Messages;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ReviewSteps;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A dossier under review, and what is seen of a question put by 16 December 2026 on it. */
abstract class QuestionInReview {

    static final String LIMIT = "2026-12-16";
    static final String POINT = AskedDocument.COMPLEMENT;

    @Autowired Dossiers dossiers;
    @Autowired Examination examination;
    @Autowired Visits visits;
    @Autowired DocumentRequestRows requests;
    @Autowired SupportingDocuments documents;
    @Autowired LegalClocks clocks;
    @Autowired Messages messages;
    @Autowired EngineJobs jobs;
    @Autowired RequestAgenda agenda;
    @Autowired RequestReminders reminders;
    @Autowired LifeCycle lifeCycle;
    @Autowired TransactionTemplate transaction;
    @Autowired TurnableClock clock;

    ApplicationId id;

    @BeforeEach
    void aCompleteDossier() {
        id = dossiers.aDraft().submitted();
        examination.runDue(id);
    }

    @AfterEach
    void backToTheFirstOfDecember() {
        clock.reset();
    }

    ReviewSteps steps() {
        return new ReviewSteps(examination);
    }

    void pastTheLimit(int days) {
        clock.forward(Duration.ofDays(days));
        examination.runDue(id);
    }

    Answer withdrawRequest() {
        String address =
                "/dossiers/" + id + "/completude/demandes/" + request().round() + "/retrait";
        return examination.send(id, DemoPeople.OFFICER, address, Map.of());
    }

    Answer follow() {
        return visits.open(DemoPeople.TREASURER, "/demandes/" + id);
    }

    Answer open(String tab) {
        return visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/" + tab);
    }

    DocumentRequest request() {
        return requests.of(id).getFirst();
    }

    LegalClock silence() {
        return clocks.find(examination.request(id).id().value(), ClockKind.SILENCE).orElseThrow();
    }

    List<String> subjects() {
        return messages.ofApplication(id).stream().map(message -> message.subject()).toList();
    }

    static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }
}
