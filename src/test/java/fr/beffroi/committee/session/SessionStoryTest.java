package fr.beffroi.committee.session;

import static fr.beffroi.committee.session.SessionRig.refused;
import static fr.beffroi.testing.DemoPeople.COMMITTEE_CHAIR;
import static fr.beffroi.testing.DemoPeople.COMMITTEE_MEMBER;
import static fr.beffroi.testing.DemoPeople.COMMITTEE_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.FundingRequestState;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.testing.Committees;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Sessions of a committee, by the pages of its secretary, its members and its chair. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionStoryTest {

    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private ApplicationContext context;

    private SessionRig rig;
    private Committees committees;

    @BeforeAll
    void aCallOfItsOwn() {
        rig = new SessionRig(context);
        committees = rig.committees;
    }

    @Test
    void aSessionDecidesAndItsSignedMinutesLetTheRequestsGoOn() {
        UUID session = committees.aSession(rig.call.id());
        ApplicationId first = rig.proposed();
        ApplicationId second = rig.proposed();
        FundingRequestId granted = rig.request(first);
        FundingRequestId left = rig.request(second);
        assertThat(examination.openTaskKeys(first)).doesNotContain("UT_committee_outcome");

        committees.put(session, granted, left);
        assertThat(examination.state(first)).isEqualTo(FundingRequestState.SCHEDULED);
        committees.post(session, "/convocation", Map.of());
        assertThat(rig.state(session)).isEqualTo("PREPARING");
        committees.convene(session);
        assertThat(rig.state(session)).isEqualTo("CONVENED");

        refused(committees.decide(session, granted, "FAVOURABLE", "9 000"), "quorum");
        committees.present(session, COMMITTEE_CHAIR, COMMITTEE_MEMBER);
        refused(committees.decide(session, granted, "FAVOURABLE", "9 000 000"), "", 400);
        assertThat(committees.decide(session, granted, "FAVOURABLE", "9 000").isDone()).isTrue();
        assertThat(rig.credits(granted)).isEqualTo("PRE_RESERVED 9000.00");

        committees.sign(session, List.of(granted, left));

        assertThat(rig.state(session)).isEqualTo("CLOSED");
        assertThat(examination.state(first)).isEqualTo(FundingRequestState.ACT_IN_SIGNATURE);
        assertThat(rig.credits(granted)).isEqualTo("RESERVED 9000.00");
        assertThat(examination.state(second)).isEqualTo(FundingRequestState.SCHEDULED);
        byte[] minutes = visits.file(COMMITTEE_MEMBER, "/commissions/" + session + "/releve.pdf");
        assertThat(new String(minutes, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

        UUID next = committees.aSession(rig.call.id());
        committees.convene(next, left);
        committees.present(next, COMMITTEE_CHAIR, COMMITTEE_MEMBER);
        assertThat(committees.decide(next, left, "ADJOURNED", "").isDone()).isTrue();
        committees.sign(next, List.of(left));
        assertThat(examination.state(second)).isEqualTo(FundingRequestState.ADJOURNED);
    }

    @Test
    void onlyTheChairSignsAndStrangersSeeNothing() {
        FundingRequestId request = rig.request(rig.proposed());
        UUID session = rig.convened(request);
        committees.present(session, COMMITTEE_CHAIR, COMMITTEE_MEMBER);
        assertThat(committees.decide(session, request, "UNFAVOURABLE", "").isDone()).isTrue();
        assertThat(committees.post(session, "/cloture", Map.of()).isDone()).isTrue();
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
        assertThat(rig.state(session)).isEqualTo("CONVENED");
    }

    @Test
    void aWrittenConsultationIsDecidedOnceItHasEnded() {
        FundingRequestId request = rig.request(rig.proposed());
        UUID session = committees.aWrittenSession(rig.call.id());
        committees.convene(session, request);
        committees.present(session, COMMITTEE_CHAIR, COMMITTEE_MEMBER);
        refused(committees.decide(session, request, "FAVOURABLE", "8000"), "peuvent répondre");
        String address = "/commissions/" + session;
        assertThat(visits.open(COMMITTEE_SECRETARY, address).body()).contains("ont répondu</b");
        committees.post(session, "/reponses", Map.of());
        committees.runDue(session);
        assertThat(visits.open(COMMITTEE_SECRETARY, address).body())
                .doesNotContain("ont répondu</b");
        assertThat(committees.decide(session, request, "FAVOURABLE", "8000").isDone()).isTrue();
    }

    @Test
    void onlyPeopleOfTheCommitteeTakeASeatWithTheirAccount() {
        UUID session = committees.aSession(rig.call.id());
        committees.post(
                session,
                "/membres",
                Map.of(
                        "person", DemoPeople.TREASURER.id().toString(),
                        "capacity", "Invitée",
                        "role", "OBSERVER"));
        assertThat(visits.open(COMMITTEE_SECRETARY, "/commissions/" + session).body())
                .doesNotContain("Invitée");
    }

    @Test
    void aSessionGivenUpLetsItsRequestsGo() {
        FundingRequestId request = rig.request(rig.proposed());
        UUID session = rig.convened(request);
        committees.post(session, "/annulation", Map.of("reason", "Salle indisponible."));
        committees.runDue(session);
        assertThat(rig.state(session)).isEqualTo("CANCELLED");
        UUID next = committees.aSession(rig.call.id());
        committees.put(next, request);
        assertThat(committees.item(next, request)).isNotNull();
        assertThat(visits.open(COMMITTEE_SECRETARY, "/commissions").body()).contains("Annulée");
        assertThat(visits.open(COMMITTEE_SECRETARY, "/commissions/" + next).status())
                .isEqualTo(200);
    }
}
