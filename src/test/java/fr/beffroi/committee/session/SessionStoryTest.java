package fr.beffroi.committee.session;

import static fr.beffroi.testing.DemoPeople.COMMITTEE_CHAIR;
import static fr.beffroi.testing.DemoPeople.COMMITTEE_MEMBER;
import static fr.beffroi.testing.DemoPeople.COMMITTEE_SECRETARY;
import static fr.beffroi.testing.DemoPeople.SECOND_COMMITTEE_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.FundingRequestState;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.testing.Campaigns;
import fr.beffroi.testing.Committees;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions of a committee, by the pages of its secretary, its members and its chair. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionStoryTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private WaitingRounds waiting;
    @Autowired private TurnableClock clock;
    @Autowired private JdbcClient db;
    @Autowired private ApplicationContext context;

    private Committees committees;
    private CallForProjects call;

    @BeforeAll
    void aCallOfItsOwn() {
        committees = new Committees(context);
        call = new Campaigns(context).anOpenCall();
    }

    @AfterEach
    void backToTheFirstOfDecember() {
        clock.reset();
    }

    @Test
    void aSessionDecidesAndItsSignedMinutesLetTheRequestsGoOn() {
        UUID session = committees.aSession(call.id());
        ApplicationId first = proposed();
        ApplicationId second = proposed();
        FundingRequestId granted = request(first);
        FundingRequestId left = request(second);
        assertThat(examination.openTaskKeys(first)).doesNotContain("UT_committee_outcome");

        committees.put(session, granted, left);
        assertThat(examination.state(first)).isEqualTo(FundingRequestState.SCHEDULED);
        committees.post(session, "/convocation", Map.of());
        assertThat(state(session)).isEqualTo("PREPARING");
        committees.convene(session);
        assertThat(state(session)).isEqualTo("CONVENED");

        refused(committees.decide(session, granted, "FAVOURABLE", "9 000"), "quorum");
        committees.present(session, COMMITTEE_CHAIR, COMMITTEE_MEMBER);
        refused(committees.decide(session, granted, "FAVOURABLE", "9 000 000"), "", 400);
        assertThat(committees.decide(session, granted, "FAVOURABLE", "9 000").isDone()).isTrue();
        assertThat(credits(granted)).isEqualTo("PRE_RESERVED 9000.00");

        committees.sign(session, List.of(granted, left));

        assertThat(state(session)).isEqualTo("CLOSED");
        assertThat(examination.state(first)).isEqualTo(FundingRequestState.ACT_IN_SIGNATURE);
        assertThat(credits(granted)).isEqualTo("RESERVED 9000.00");
        assertThat(examination.state(second)).isEqualTo(FundingRequestState.SCHEDULED);
        byte[] minutes = visits.file(COMMITTEE_MEMBER, "/commissions/" + session + "/releve.pdf");
        assertThat(new String(minutes, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

        UUID next = committees.aSession(call.id());
        committees.convene(next, left);
        committees.present(next, COMMITTEE_CHAIR, COMMITTEE_MEMBER);
        assertThat(committees.decide(next, left, "ADJOURNED", "").isDone()).isTrue();
        committees.sign(next, List.of(left));
        assertThat(examination.state(second)).isEqualTo(FundingRequestState.ADJOURNED);
    }

    @Test
    void whoIsRecusedNeitherCountsNorVotesAndBarsTheQuorum() {
        UUID session = convened(request(proposed()));
        FundingRequestId request = requestOf(session);
        committees.present(session, COMMITTEE_CHAIR, COMMITTEE_MEMBER);
        int shown = committees.version(session, request);
        Answer left =
                visits.post(
                        COMMITTEE_MEMBER,
                        "/commissions/"
                                + session
                                + "/seance/points/"
                                + committees.item(session, request)
                                + "/mon-deport",
                        Map.of("reason", "Bénévole de l’association."));
        assertThat(left.isDone()).isTrue();

        Answer late =
                committees.post(
                        session,
                        "/seance/points/" + committees.item(session, request),
                        Map.of(
                                "version", String.valueOf(shown),
                                "way", "FAVOURABLE",
                                "amount", "8000",
                                "mode", "CONSENSUS"));
        refused(late, "Un déport vient d’être noté");
        refused(committees.decide(session, request, "FAVOURABLE", "8000"), "quorum");

        committees.present(session, COMMITTEE_CHAIR, COMMITTEE_MEMBER, SECOND_COMMITTEE_MEMBER);
        refused(
                committees.decide(
                        session,
                        request,
                        "FAVOURABLE",
                        "8000",
                        Map.of(COMMITTEE_CHAIR, "FOR", COMMITTEE_MEMBER, "FOR")),
                "s’est déporté");
        Answer done =
                committees.decide(
                        session,
                        request,
                        "FAVOURABLE",
                        "8000",
                        Map.of(COMMITTEE_CHAIR, "FOR", SECOND_COMMITTEE_MEMBER, "AGAINST"));
        assertThat(done.isDone()).isTrue();

        UUID item = committees.item(session, request);
        committees.post(session, "/seance/points/" + item + "/nouvel-examen", Map.of());
        assertThat(credits(request)).startsWith("RELEASED");
    }

    @Test
    void ofTwoSecretariesOneWinsAndTheOtherIsTold() {
        UUID session = convened(request(proposed()));
        FundingRequestId request = requestOf(session);
        committees.present(session, COMMITTEE_CHAIR, COMMITTEE_MEMBER);
        String version = String.valueOf(committees.version(session, request));
        String address = "/seance/points/" + committees.item(session, request);

        List<Integer> both;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            both =
                    Stream.of("7000", "6000")
                            .map(amount ->
                                    CompletableFuture.supplyAsync(
                                            () ->
                                                    committees
                                                            .post(
                                                                    session,
                                                                    address,
                                                                    motion(version, amount))
                                                            .status(),
                                            threads))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .sorted()
                            .toList();
        }
        assertThat(both).containsExactly(302, 409);
        String won = credits(request).replaceAll("PRE_RESERVED (\\d+)\\.00", "$1");
        assertThat(committees.post(session, address, motion(version, won)).status())
                .as("the same click twice")
                .isEqualTo(302);
        Answer told = committees.post(session, address, motion(version, "5000"));
        refused(told, "par un collègue");
    }

    @Test
    void theWaitingListMovesUpWhenCreditsAreFreed() {
        ApplicationId dossier = proposed();
        UUID session = convened(request(dossier));
        FundingRequestId request = requestOf(session);
        committees.present(session, COMMITTEE_CHAIR, COMMITTEE_MEMBER);
        assertThat(committees.decide(session, request, "WAITLISTED", "8000").isDone()).isTrue();
        committees.sign(session, List.of(request));
        assertThat(examination.state(dossier)).isEqualTo(FundingRequestState.WAITLISTED);

        DemoPeople.actAsNobody();
        waiting.round();
        committees.runDue(request);

        assertThat(examination.state(dossier)).isEqualTo(FundingRequestState.ACT_IN_SIGNATURE);
        assertThat(credits(request)).isEqualTo("RESERVED 8000.00");
    }

    @Test
    void theEndOfTheYearEndsTheWaitingList() {
        ApplicationId dossier = proposed();
        UUID session = convened(request(dossier));
        FundingRequestId request = requestOf(session);
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

    @Test
    void onlyTheChairSignsAndStrangersSeeNothing() {
        UUID session = convened(request(proposed()));
        FundingRequestId request = requestOf(session);
        committees.present(session, COMMITTEE_CHAIR, COMMITTEE_MEMBER);
        committees.decide(session, request, "UNFAVOURABLE", "");
        committees.post(session, "/cloture", Map.of());
        Answer asked =
                visits.post(
                        COMMITTEE_SECRETARY,
                        "/commissions/" + session + "/releve/signature",
                        Map.of());
        assertThat(asked.status()).isEqualTo(403);
        String address = "/commissions/" + session;
        assertThat(visits.open(COMMITTEE_MEMBER, address).status()).isEqualTo(200);
        assertThat(visits.open(COMMITTEE_MEMBER, address + "/seance").status()).isEqualTo(200);
        assertThat(visits.open(DemoPeople.EUROPE_OFFICER, address).status()).isEqualTo(404);
        Answer back =
                visits.post(
                        COMMITTEE_CHAIR,
                        address + "/releve/correction",
                        Map.of("reason", "Montant à revoir."));
        assertThat(back.isDone()).isTrue();
        assertThat(state(session)).isEqualTo("CONVENED");
    }

    @Test
    void aSessionGivenUpLetsItsRequestsGo() {
        UUID session = convened(request(proposed()));
        FundingRequestId request = requestOf(session);
        committees.post(session, "/annulation", Map.of("reason", "Salle indisponible."));
        committees.runDue(session);
        assertThat(state(session)).isEqualTo("CANCELLED");
        UUID next = committees.aSession(call.id());
        committees.put(next, request);
        assertThat(committees.item(next, request)).isNotNull();
        assertThat(visits.open(COMMITTEE_SECRETARY, "/commissions").body()).contains("Annulée");
        assertThat(visits.open(COMMITTEE_SECRETARY, "/commissions/" + next).status())
                .isEqualTo(200);
    }

    private ApplicationId proposed() {
        ApplicationId id =
                dossiers.aDraft().forCall(call.code()).asking(12_000).costing(20_000).submitted();
        examination.runDue(id);
        examination.upToTheReport(id);
        assertThat(examination.report(id, DemoPeople.OFFICER, "12 000", "").isDone()).isTrue();
        return id;
    }

    private UUID convened(FundingRequestId request) {
        UUID session = committees.aSession(call.id());
        committees.convene(session, request);
        return session;
    }

    private FundingRequestId request(ApplicationId id) {
        return examination.request(id).id();
    }

    private FundingRequestId requestOf(UUID session) {
        return new FundingRequestId(
                db.sql("select funding_request_id from committee_item where session_id = ?")
                        .param(session)
                        .query(UUID.class)
                        .single());
    }

    private static Map<String, String> motion(String version, String amount) {
        return Map.of(
                "version", version, "way", "FAVOURABLE", "amount", amount, "mode", "CONSENSUS");
    }

    private String state(UUID session) {
        return db.sql("select state from committee_session where id = ?")
                .param(session)
                .query(String.class)
                .single();
    }

    private String credits(FundingRequestId request) {
        return db.sql(
                        """
                        select state || ' ' || amount from credit_line
                        where funding_request_id = ?
                        """)
                .param(request.value())
                .query(String.class)
                .single();
    }

    private static void refused(Answer answer, String why) {
        refused(answer, why, 409);
    }

    private static void refused(Answer answer, String why, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(why);
    }
}
