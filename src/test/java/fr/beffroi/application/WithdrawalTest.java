package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.UserTasks;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class WithdrawalTest {

    @Autowired private Dossiers dossiers;
    @Autowired private DossierFacts facts;
    @Autowired private EngineJobs jobs;
    @Autowired private UserTasks tasks;
    @Autowired private LegalClocks clocks;
    @Autowired private Visits visits;

    private ApplicationId received() {
        ApplicationId id = dossiers.aDraft().submitted();
        jobs.runDue(id);
        return id;
    }

    private Answer withdraw(ApplicationId id, String reason) {
        return visits.post(
                DemoPeople.TREASURER, "/demandes/" + id + "/retrait", Map.of("motif", reason));
    }

    @Test
    void endsTheProcessAndTellsIt() {
        ApplicationId id = received();

        assertThat(withdraw(id, "Le projet est <b>reporté</b>").isDone()).isTrue();
        jobs.runDue(id);

        FundingRequest request = dossiers.read(id).requests().getFirst();
        assertThat(request.state()).isEqualTo(FundingRequestState.WITHDRAWN);
        assertThat(tasks.openFor(id.toString())).isEmpty();
        assertThat(facts.of(id)).endsWith("application.withdrawn");
        assertThat(facts.data(id, "application.withdrawn").path("stage").asString())
                .isEqualTo("SUBMITTED");
        assertThat(clocks.find(request.id().value(), ClockKind.SILENCE))
                .map(LegalClock::state)
                .hasValue(LegalClock.State.ENDED);
        assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + id).body())
                .contains("Retiré", "Dossier retiré");
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id).body())
                .contains("Le projet est &lt;b&gt;reporté&lt;/b&gt;");
    }

    @Test
    void needsAReasonAndKeepsWhatWasTyped() {
        ApplicationId id = received();

        assertThat(withdraw(id, "  ").body()).contains("Dites en quelques mots");
        String long2001 = "x".repeat(2001);
        assertThat(withdraw(id, long2001).body()).contains(long2001);

        assertThat(dossiers.read(id).requests().getFirst().state())
                .isEqualTo(FundingRequestState.SUBMITTED);
    }

    @Test
    void askedTwiceIsDoneOnce() {
        ApplicationId id = received();

        withdraw(id, "Reporté");
        assertThat(withdraw(id, "Reporté").isDone()).isTrue();
        jobs.runDue(id);

        assertThat(facts.of(id)).containsOnlyOnce("application.withdrawn");
    }

    @Test
    void isForTheSignatoryAlone() {
        ApplicationId id = received();

        Answer answer =
                visits.post(
                        DemoPeople.VOLUNTEER,
                        "/demandes/" + id + "/retrait",
                        Map.of("motif", "Non"));

        assertThat(answer.status()).isIn(403, 404);
        assertThat(dossiers.read(id).requests().getFirst().state())
                .isEqualTo(FundingRequestState.SUBMITTED);
    }
}
