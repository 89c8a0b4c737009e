package fr.beffroi.committee.session;

import static fr.beffroi.testing.DemoPeople.COMMITTEE_CHAIR;
import static fr.beffroi.testing.DemoPeople.COMMITTEE_MEMBER;
import static fr.beffroi.testing.DemoPeople.COMMITTEE_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.testing.Committees;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ranking by the marks of the review, tried and applied while the committee sits. */
@ServiceTest
class RankedSessionTest {

    @Autowired private Visits visits;
    @Autowired private JdbcClient db;
    @Autowired private ApplicationContext context;

    @Test
    void theMarksOfTheReviewRankTheItemsAfterThoseThatWereDecided() {
        SessionRig rig = new SessionRig(context);
        Committees committees = rig.committees;
        FundingRequestId unscored = rig.request(rig.proposed());
        FundingRequestId scored = rig.request(rig.proposed(24_000));
        FundingRequestId decided = rig.request(rig.proposed());
        UUID session = committees.aSession(rig.call.id());
        committees.convene(session, unscored, scored, decided);
        committees.present(session, COMMITTEE_CHAIR, COMMITTEE_MEMBER);
        assertThat(committees.decide(session, decided, "FAVOURABLE", "6000").isDone()).isTrue();

        assertThat(visits.open(COMMITTEE_SECRETARY, "/commissions/" + session + "/classement"))
                .satisfies(page -> assertThat(page.body()).contains("75.00"));
        Answer added =
                committees.post(
                        session,
                        "/classement",
                        Map.of("name", "Base", "cut", "50", "rate", "100", "ceiling", ""));
        assertThat(added.isDone()).as(added.body()).isTrue();
        UUID scenario =
                db.sql("select id from committee_scenario where session_id = ?")
                        .param(session)
                        .query(UUID.class)
                        .single();
        committees.post(session, "/classement/" + scenario + "/application", Map.of());

        List<UUID> order =
                db.sql("select id from committee_item where session_id = ? order by position")
                        .param(session)
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .list();
        assertThat(order)
                .containsExactly(
                        committees.item(session, decided),
                        committees.item(session, scored),
                        committees.item(session, unscored));
        Answer wrong = committees.decide(session, scored, "FAVOURABLE", "9 000 000");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("/seance/points/" + order.get(1) + "\"");
        Answer done = committees.decide(session, scored, "FAVOURABLE", "9000");
        assertThat(done.location()).endsWith("item=" + order.get(2));
    }
}
