package fr.beffroi.committee.session;

import static fr.beffroi.testing.DemoPeople.COMMITTEE_CHAIR;
import static fr.beffroi.testing.DemoPeople.COMMITTEE_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.FundingRequestState;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.testing.Committees;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits.Answer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests that are favoured before there are credits. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaitingListTest {

    @Autowired private Examination examination;
    @Autowired private WaitingRounds waiting;
    @Autowired private TurnableClock clock;
    @Autowired private JdbcClient db;
    @Autowired private ApplicationContext context;

    private SessionRig rig;
    private Committees committees;

    @BeforeAll
    void aCallOfItsOwn() {
        rig = new SessionRig(context);
        committees = rig.committees;
    }

    @AfterEach
    void backToTheFirstOfDecember() {
        clock.reset();
    }

    @Test
    void theWaitingListMovesUpWhenCreditsAreFreed() {
        ApplicationId dossier = rig.proposed();
        FundingRequestId request = rig.request(dossier);
        UUID session = rig.convened(request);
        committees.present(session, COMMITTEE_CHAIR, COMMITTEE_MEMBER);
        assertThat(committees.decide(session, request, "WAITLISTED", "8000").isDone()).isTrue();
        committees.sign(session, List.of(request));
        assertThat(examination.state(dossier)).isEqualTo(FundingRequestState.WAITLISTED);

        DemoPeople.actAsNobody();
        waiting.round();
        committees.runDue(request);

        assertThat(examination.state(dossier)).isEqualTo(FundingRequestState.ACT_IN_SIGNATURE);
        assertThat(rig.credits(request)).isEqualTo("RESERVED 8000.00");
    }

    @Test
    void aRequestThatWaitsASecondTimeIsTakenUpASecondTime() {
        ApplicationId dossier = rig.proposed();
        FundingRequestId request = rig.request(dossier);
        takenUp(request, "8000");
        assertThat(examination.refuseToSign(dossier, DemoPeople.CABINET_DIRECTOR, "À revoir."))
                .matches(Answer::isDone);
        assertThat(examination.report(dossier, DemoPeople.OFFICER, "7 000", "Ramené."))
                .matches(Answer::isDone);

        takenUp(request, "7000");

        assertThat(examination.state(dossier)).isEqualTo(FundingRequestState.ACT_IN_SIGNATURE);
        assertThat(rig.credits(request)).isEqualTo("RESERVED 7000.00");
    }

    private void takenUp(FundingRequestId request, String amount) {
        UUID session = rig.opened(request);
        assertThat(committees.decide(session, request, "WAITLISTED", amount).isDone()).isTrue();
        committees.sign(session, List.of(request));
        DemoPeople.actAsNobody();
        waiting.round();
        committees.runDue(request);
    }

    @Test
    void theEndOfTheYearEndsTheWaitingList() {
        ApplicationId dossier = rig.proposed();
        FundingRequestId request = rig.request(dossier);
        UUID session = rig.convened(request);
        committees.present(session, COMMITTEE_CHAIR, COMMITTEE_MEMBER);
        assertThat(committees.decide(session, request, "WAITLISTED", "8000").isDone()).isTrue();
        committees.sign(session, List.of(request));
        clock.forward(Duration.ofDays(31));
        committees.runDue(request);

        assertThat(examination.state(dossier)).isEqualTo(FundingRequestState.ACT_IN_SIGNATURE);
        assertThat(
                        db.sql(
                                        """
                                        select reason_code from committee_outcome
                                        where funding_request_id = ? order by round desc limit 1
                                        """)
                                .param(request.value())
                                .query(String.class)
                                .single())
                .isEqualTo("CREDITS_EXHAUSTED");
    }
}
