package fr.beffroi.committee.session;

import static fr.beffroi.testing.DemoPeople.COMMITTEE_CHAIR;
import static fr.beffroi.testing.DemoPeople.COMMITTEE_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.testing.Campaigns;
import fr.beffroi.testing.Committees;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ReviewTasks;
import fr.beffroi.testing.Visits.Answer;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A call of its own, with requests whose report is written and sessions that examine them. */
final class SessionRig {

    final Committees committees;
    final CallForProjects call;
    private final Dossiers dossiers;
    private final Examination examination;
    private final JdbcClient db;

    SessionRig(ApplicationContext context) {
        this.committees = new Committees(context);
        this.call = new Campaigns(context).anOpenCall();
        this.dossiers = context.getBean(Dossiers.class);
        this.examination = context.getBean(Examination.class);
        this.db = context.getBean(JdbcClient.class);
    }

    /** A dossier before the committee, for 12,000 euros. */
    ApplicationId proposed() {
        return proposed(12_000);
    }

    /** From 23,000 euros on, with a score of 75 and the visa of another person. */
    ApplicationId proposed(int euros) {
        ApplicationId id =
                dossiers.aDraft()
                        .forCall(call.code())
                        .asking(euros)
                        .costing(euros * 2L)
                        .submitted();
        examination.runDue(id);
        examination.upToTheReport(id);
        assertThat(examination.report(id, DemoPeople.OFFICER, "" + euros, "").isDone()).isTrue();
        new ReviewTasks(examination).passVisa(id);
        return id;
    }

    FundingRequestId request(ApplicationId id) {
        return examination.request(id).id();
    }

    /** A session convened for one request. */
    UUID convened(FundingRequestId request) {
        UUID session = committees.aSession(call.id());
        committees.convene(session, request);
        return session;
    }

    /** The same, with two of its three members there. */
    UUID opened(FundingRequestId request) {
        UUID session = convened(request);
        committees.present(session, COMMITTEE_CHAIR, COMMITTEE_MEMBER);
        return session;
    }

    String state(UUID session) {
        return db.sql("select state from committee_session where id = ?")
                .param(session)
                .query(String.class)
                .single();
    }

    /** Where the credits of the request stand, such as {@code RESERVED 9000.00}. */
    String credits(FundingRequestId request) {
        return db.sql(
                        """
                        select state || ' ' || amount from credit_line
                        where funding_request_id = ?
                        """)
                .param(request.value())
                .query(String.class)
                .single();
    }

    static Map<String, String> motion(String version, String amount) {
        return Map.of(
                "version", version, "way", "FAVOURABLE", "amount", amount, "mode", "CONSENSUS");
    }

    static void refused(Answer answer, String why) {
        refused(answer, why, 409);
    }

    static void refused(Answer answer, String why, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(why);
    }
}
