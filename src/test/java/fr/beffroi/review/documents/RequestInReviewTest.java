package fr.beffroi.review.documents;

import static fr.beffroi.application.FundingRequestState.ADJOURNED;
import static fr.beffroi.application.FundingRequestState.INCOMPLETE;
import static fr.beffroi.application.FundingRequestState.PROPOSED;
import static fr.beffroi.application.FundingRequestState.UNDER_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.SupportingDocument;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.ReviewSteps;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The officer asks a question once the dossier is complete, to be answered by 16 December 2026. */
@ServiceTest
class RequestInReviewTest extends QuestionInReview {

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
}
