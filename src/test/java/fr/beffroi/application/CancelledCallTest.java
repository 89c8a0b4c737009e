package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.change.Notices;
import fr.beffroi.call.change.ProposedChange.Cancellation;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.MessageView;
import fr.beffroi.messaging.Messages;
import fr.beffroi.process.UserTasks;
import fr.beffroi.testing.Campaigns;
import fr.beffroi.testing.Changes;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of the drafts and the submitted applications of a cancelled call. */
@ServiceTest
class CancelledCallTest {

    private static final String CLOSED = "Votre dossier est classé sans suite";

    @Autowired private ApplicationContext context;
    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private DossierFacts facts;
    @Autowired private Notices notices;
    @Autowired private Messages messages;
    @Autowired private UserTasks tasks;
    @Autowired private LegalClocks clocks;
    @Autowired private Visits visits;
    @Autowired private Changes changes;
    @Autowired private Amendments amendments;
    @Autowired private SealedVersions versions;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Clock clock;

    private Campaigns campaigns;
    private CallForProjects call;

    @BeforeEach
    void anOpenCall() {
        campaigns = new Campaigns(context);
        call = campaigns.anOpenCall();
    }

    @Test
    void aDraftIsKeptAndNoPageOfItLooksAlive() {
        ApplicationId draft = dossiers.aDraft().forCall(call.code()).filled();
        cancel();

        for (String page : List.of("/formulaire/projet", "/pieces", "/verification")) {
            assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + draft + page).body())
                    .as(page)
                    .contains("Appel annulé", "Crédits retirés.", "/demandes/" + draft + "/reprise")
                    .doesNotContain("Dépôt possible", "id=\"depot\"");
        }
        assertThat(space()).contains("Appel annulé").doesNotContain("Dépôt possible");
    }

    @Test
    void whoSubmittedIsToldAndReadsThatTheExaminationStops() {
        ApplicationId id = submitted();
        cancel();

        assertThat(subjects(id))
                .contains(
                        "L’appel de votre dossier %s est annulé"
                                .formatted(dossiers.read(id).requireNumber()));
        assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + id).body())
                .contains("L’appel est annulé depuis", "Crédits retirés.")
                .contains("Votre demande ne sera plus examinée.")
                .doesNotContain("Réunion du comité", "Le service vérifie");
        assertThat(space()).contains("L’appel est annulé : le service va clore votre dossier.");
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id).body())
                .contains("Appel annulé", "/dossiers/" + id + "/appel-annule");
        assertThat(campaign()).contains("Il reste 1 dossier à clore");
    }

    @Test
    void theOfficerClosesItOnceAndEverythingOfItEnds() {
        ApplicationId id = submitted();
        cancel();
        assertThat(visits.open(DemoPeople.OFFICER, closing(id)).body())
                .contains("Crédits retirés.", "Clore ce dossier");

        assertThat(close(id).isDone()).isTrue();
        examination.runDue(id);
        assertThat(close(id).isDone()).isTrue();
        examination.runDue(id);

        FundingRequest request = dossiers.read(id).requests().getFirst();
        assertThat(request.state()).isEqualTo(FundingRequestState.DISCONTINUED);
        assertThat(tasks.openFor(id.toString())).isEmpty();
        assertThat(clocks.find(request.id().value(), ClockKind.SILENCE))
                .map(LegalClock::state)
                .hasValue(LegalClock.State.ENDED);
        assertThat(facts.of(id)).containsOnlyOnce("application.discontinued");
        assertThat(facts.data(id, "application.discontinued").path("reason").asString())
                .isEqualTo("CALL_CANCELLED");
        assertThat(subjects(id))
                .containsOnlyOnce(
                        "Votre dossier %s est clos : l’appel est annulé"
                                .formatted(dossiers.read(id).requireNumber()));
        assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + id).body())
                .contains(CLOSED, "le service a clos votre dossier")
                .doesNotContain("Faute de réponse", "le courrier en dit le motif");
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id).body())
                .contains("Clos par le service")
                .doesNotContain("Retiré par le demandeur", "/appel-annule");
        assertThat(campaign()).contains("Tous les dossiers de cet appel sont terminés.");
    }

    @Test
    void closedBeforeItsSignatureItKeepsNoCredits() {
        ApplicationId id = submitted();
        examination.upToTheSignature(id, "10 000");
        cancel();

        close(id);
        examination.runDue(id);

        assertThat(examination.state(id)).isEqualTo(FundingRequestState.DISCONTINUED);
        assertThat(examination.openTasks(id)).isEmpty();
        assertThat(facts.of(id)).contains("credits.released", "application.discontinued");
    }

    @Test
    void whoWithdrawsFromACancelledCallHasWithdrawn() {
        ApplicationId id = submitted();
        cancel();

        examination.withdraw(id, DemoPeople.TREASURER);
        examination.runDue(id);

        assertThat(examination.state(id)).isEqualTo(FundingRequestState.WITHDRAWN);
        close(id);
        examination.runDue(id);
        assertThat(examination.state(id)).isEqualTo(FundingRequestState.WITHDRAWN);
    }

    @Test
    void whoAskedToWithdrawBeforeTheServiceClosesHasWithdrawn() {
        ApplicationId id = submitted();
        cancel();
        examination.withdraw(id, DemoPeople.TREASURER);

        close(id);

        assertThat(entries(id, "application.close-cancelled")).isZero();
        examination.runDue(id);
        assertThat(examination.state(id)).isEqualTo(FundingRequestState.WITHDRAWN);
        assertThat(entries(id, "application.withdraw")).isOne();
    }

    @Test
    void aChangeAskedForIsNotReceivedOnceTheCallIsCancelled() {
        ApplicationId id = submitted();
        Instant until = clock.instant().plusSeconds(86_400);
        transaction.executeWithoutResult(
                _ -> amendments.ask(id, "correction:14", Set.of("title"), Set.of(), until));
        assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + id).body())
                .contains("Le service vous demande de modifier");
        UUID change = changes.type(id, "title", "Corrigé");
        cancel();

        assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + id).body())
                .doesNotContain("Le service vous demande de modifier", "/modification");
        assertThat(
                        visits.post(
                                        DemoPeople.TREASURER,
                                        "/demandes/" + id + "/modification/verification",
                                        Map.of("changement", change.toString()))
                                .body())
                .contains("L’appel est annulé : vos changements ne sont pas pris en compte.");
        assertThat(versions.all(id)).hasSize(1);
    }

    private int entries(ApplicationId id, String action) {
        return jdbc.sql("select count(*) from audit_entry where object_id = ? and action = ?")
                .params(id.toString(), action)
                .query(Integer.class)
                .single();
    }

    @Test
    void noDossierIsClosedSoWhileItsCallHoldsNorByOthers() {
        ApplicationId id = submitted();

        assertThat(close(id).status()).isEqualTo(404);
        cancel();
        assertThat(visits.post(DemoPeople.REGION_OFFICER, closing(id), Map.of()).status())
                .isEqualTo(404);
        assertThat(visits.post(DemoPeople.POLICE, closing(id), Map.of()).status()).isEqualTo(403);
        assertThat(examination.state(id)).isEqualTo(FundingRequestState.SUBMITTED);
    }

    private ApplicationId submitted() {
        ApplicationId id = dossiers.aDraft().forCall(call.code()).submitted();
        examination.runDue(id);
        return id;
    }

    private void cancel() {
        campaigns.propose(
                DemoPeople.CABINET_DIRECTOR, call.id(), new Cancellation("Crédits retirés."));
        notices.round();
    }

    private Answer close(ApplicationId id) {
        return visits.post(DemoPeople.OFFICER, closing(id), Map.of());
    }

    private static String closing(ApplicationId id) {
        return "/dossiers/" + id + "/appel-annule";
    }

    private List<String> subjects(ApplicationId id) {
        return messages.ofApplication(id).stream().map(MessageView::subject).toList();
    }

    private String space() {
        return visits.open(DemoPeople.TREASURER, "/espace?appel=" + call.code()).body();
    }

    private String campaign() {
        return visits.open(DemoPeople.CAMPAIGN_MANAGER, "/campagnes/" + call.id()).body();
    }
}
