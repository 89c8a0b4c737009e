package fr.beffroi.committee.session;

import static fr.beffroi.committee.session.SessionRig.motion;
import static fr.beffroi.committee.session.SessionRig.refused;
import static fr.beffroi.testing.DemoPeople.COMMITTEE_CHAIR;
import static fr.beffroi.testing.DemoPeople.COMMITTEE_MEMBER;
import static fr.beffroi.testing.DemoPeople.COMMITTEE_SECRETARY;
import static fr.beffroi.testing.DemoPeople.SECOND_COMMITTEE_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.integrity.Interests;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.testing.Committees;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who is recused, and who is second. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionRacesTest {

    @Autowired private Visits visits;
    @Autowired private Interests interests;
    @Autowired private ApplicationContext context;

    private SessionRig rig;
    private Committees committees;

    @BeforeAll
    void aCallOfItsOwn() {
        rig = new SessionRig(context);
        committees = rig.committees;
    }

    @Test
    void whoIsRecusedNeitherCountsNorVotesAndBarsTheQuorum() {
        FundingRequestId request = rig.request(rig.proposed());
        UUID session = rig.convened(request);
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
        refused(
                committees.post(
                        session,
                        "/seance/points/" + committees.item(session, request),
                        Map.of(
                                "version", String.valueOf(committees.version(session, request) - 1),
                                "way", "FAVOURABLE",
                                "amount", "8000",
                                "reason", "Le comité l’a dit.",
                                "mode", "CONSENSUS")),
                "par un collègue");

        UUID item = committees.item(session, request);
        committees.post(session, "/seance/points/" + item + "/nouvel-examen", Map.of());
        assertThat(rig.credits(request)).startsWith("RELEASED");
    }

    @Test
    void whoHasDeclaredNothingNeitherRecordsNorVotesAndALinkIsARecusal() {
        FundingRequestId request = rig.request(rig.proposed());
        UUID session = committees.aSession(rig.call.id());
        committees.put(session, request);
        committees.post(session, "/convocation", Map.of("urgency", "Crédits à engager."));
        committees.runDue(session);
        String address = "/commissions/" + session;
        assertThat(visits.open(COMMITTEE_SECRETARY, address).body()).contains("aucun lien");
        committees.presentOnly(session, COMMITTEE_CHAIR, COMMITTEE_MEMBER);
        refused(committees.decide(session, request, "FAVOURABLE", "8000"), "Avant votre premier");
        committees.declare(session, COMMITTEE_SECRETARY);
        assertThat(visits.open(COMMITTEE_SECRETARY, address).body()).doesNotContain("aucun lien");

        assertThat(visits.open(COMMITTEE_SECRETARY, address + "/seance").body())
                .contains("n’a pas déclaré ses intérêts");
        refused(committees.decide(session, request, "FAVOURABLE", "8000"), "quorum");
        committees.declare(session, COMMITTEE_CHAIR);
        refused(
                committees.decide(
                        session, request, "FAVOURABLE", "8000", Map.of(COMMITTEE_MEMBER, "FOR")),
                "pas encore déclaré");
        visits.post(
                COMMITTEE_MEMBER,
                address + "/interets",
                Map.of("tied", committees.item(session, request).toString()));
        refused(
                committees.decide(
                        session, request, "FAVOURABLE", "8000", Map.of(COMMITTEE_MEMBER, "FOR")),
                "quorum");
        assertThat(visits.open(COMMITTEE_SECRETARY, address + "/seance").body())
                .contains("déporté");
    }

    @Test
    void aRecusalThatTheSecretaryNotesClosesTheDossierEverywhere() {
        ApplicationId dossier = rig.proposed();
        FundingRequestId request = rig.request(dossier);
        UUID session = rig.convened(request);
        committees.present(session, COMMITTEE_CHAIR, COMMITTEE_MEMBER);
        PersonId member = new PersonId(COMMITTEE_MEMBER.id());
        assertThat(interests.isRecused(dossier, member)).isFalse();
        committees.post(
                session,
                "/seance/points/" + committees.item(session, request) + "/deport",
                Map.of(
                        "seat",
                        committees.seatOf(session, COMMITTEE_MEMBER).toString(),
                        "reason",
                        "Élu de la commune."));
        assertThat(interests.isRecused(dossier, member)).isTrue();
    }

    @Test
    void ofTwoSecretariesOneWinsAndTheOtherIsTold() {
        FundingRequestId request = rig.request(rig.proposed());
        UUID session = rig.convened(request);
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
        String won = rig.credits(request).replaceAll("PRE_RESERVED (\\d+)\\.00", "$1");
        assertThat(committees.post(session, address, motion(version, won)).status())
                .as("the same click twice")
                .isEqualTo(302);
        Answer told = committees.post(session, address, motion(version, "5000"));
        refused(told, "par un collègue");
    }
}
