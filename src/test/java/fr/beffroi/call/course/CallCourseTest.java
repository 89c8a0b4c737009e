package fr.beffroi.call.course;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.campaign.CallDossiers;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.campaign.PreparedCalls;
import fr.beffroi.call.change.CallChange;
import fr.beffroi.call.change.Notices;
import fr.beffroi.call.change.ProposedChange.Cancellation;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.messaging.MessageView;
import fr.beffroi.messaging.Messages;
import fr.beffroi.process.ProcessTimers;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import fr.beffroi.testing.Campaigns;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The course of calls: what the process of each does, whoever acts at the same moment. */
@ServiceTest
class CallCourseTest {

    @Autowired private ApplicationContext context;
    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private CallDossiers pages;
    @Autowired private ProcessTimers timers;
    @Autowired private UserTasks tasks;
    @Autowired private Notices notices;
    @Autowired private Messages messages;
    @Autowired private Visits visits;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;
    @Autowired private TurnableClock clock;

    private Campaigns campaigns;

    @BeforeEach
    void campaigns() {
        campaigns = new Campaigns(context);
    }

    @AfterEach
    void backToTheFirstOfDecember() {
        clock.reset();
    }

    @Test
    void aDraftIsATaskOfItsManagersUntilAnotherPersonValidatesIt() {
        var prepared = new PreparedCalls(context, visits);
        CallId id = prepared.ready();
        UserTask prepare = onlyTask(id);
        assertThat(prepare.definitionKey()).isEqualTo("UT_prepare_specification");
        assertThat(visits.open(DemoPeople.CAMPAIGN_MANAGER, "/taches/" + prepare.id()).location())
                .isEqualTo("/campagnes/" + id);

        tasks.claim(prepare.id(), DemoPeople.SECOND_CAMPAIGN_MANAGER.personId());
        prepared.sent(id);
        assertThat(onlyTask(id).definitionKey()).isEqualTo("UT_prepare_specification");
        tasks.release(prepare.id(), DemoPeople.SECOND_CAMPAIGN_MANAGER.personId());
        prepared.sent(id);
        prepared.sent(id);
        assertThat(onlyTask(id).definitionKey()).isEqualTo("UT_approve_call");
        press(DemoPeople.CAMPAIGN_MANAGER, id, "reprise");
        assertThat(onlyTask(id).definitionKey()).isEqualTo("UT_prepare_specification");
        prepared.validated(id);

        assertThat(tasks.openFor(id.toString())).isEmpty();
        assertThat(timers.dueAt(id.toString(), "TE_closing"))
                .contains(campaigns.read(id).closesAt().plusSeconds(1));
        assertThat(page(id)).contains("Déroulement de l’appel", "Prochaine étape");
    }

    @Test
    void draftsAreRemindedOnceAtEachDate() {
        CallForProjects call = campaigns.anOpenCall();
        ApplicationId draft = dossiers.aDraft().forCall(call.code()).begun();
        for (String timer : List.of("TE_reminder_first", "TE_reminder_second")) {
            goTo(call.id(), timers.dueAt(call.id().toString(), timer).orElseThrow());
            notices.round();
        }
        // The service was away at the last one, and comes back when it is long past.
        clock.set(call.closesAt().minus(Duration.ofHours(5)));
        campaigns.runDue(call.id());
        notices.round();

        assertThat(messages.ofApplication(draft))
                .extracting(MessageView::subject)
                .hasSize(2)
                .containsOnly("Il vous reste peu de temps pour déposer votre demande");
    }

    @Test
    void itClosesAtItsLastSecondAndOpensAgainAfterAnOutage() {
        CallForProjects call = campaigns.anOpenCall();
        goTo(call.id(), call.closesAt());
        assertThat(told(call.id())).doesNotContain("fr.beffroi.call.closed.v1");
        assertThat(call.closesAt().atZone(TurnableClock.PARIS).toLocalTime())
                .hasToString("23:59:59");

        campaigns.close(call.id());
        campaigns.runDue(call.id());
        assertThat(told(call.id())).containsOnlyOnce("fr.beffroi.call.closed.v1");
        assertThat(onlyTask(call.id()).definitionKey()).isEqualTo("UT_plan_sessions");

        Instant later = call.closesAt().plus(Duration.ofDays(2));
        extend(call.id(), later);
        extend(call.id(), later);
        assertThat(tasks.openFor(call.id().toString())).isEmpty();
        assertThat(timers.dueAt(call.id().toString(), "TE_closing")).contains(later.plusSeconds(1));

        campaigns.close(call.id());
        assertThat(told(call.id())).filteredOn("fr.beffroi.call.closed.v1"::equals).hasSize(2);
        assertThat(onlyTask(call.id()).definitionKey()).isEqualTo("UT_plan_sessions");
    }

    @Test
    void anExtensionDecidedWhileTheClosingWaitsForItKeepsTheCallOpen() throws Exception {
        CallForProjects call = campaigns.anOpenCall();
        Instant later = call.closesAt().plus(Duration.ofDays(3));
        clock.set(call.closesAt().plusSeconds(1));

        CompletableFuture<Void> closing =
                transaction.execute(_ -> {
                    extend(call.id(), later);
                    return CompletableFuture.runAsync(() -> campaigns.runDue(call.id()));
                });
        closing.handle((done, lostRace) -> true).get(30, TimeUnit.SECONDS);
        campaigns.runDue(call.id());

        assertThat(told(call.id())).doesNotContain("fr.beffroi.call.closed.v1");
        assertThat(timers.dueAt(call.id().toString(), "TE_closing")).contains(later.plusSeconds(1));
    }

    @Test
    void aPageThatFailsIsDoneAgainAndEveryOpenApplicationEnds() {
        CallForProjects call = campaigns.anOpenCall();
        ApplicationId id = dossiers.aDraft().forCall(call.code()).submitted();
        campaigns.propose(
                DemoPeople.CABINET_DIRECTOR, call.id(), new Cancellation("Crédits retirés."));

        transaction.executeWithoutResult(crash -> {
            assertThat(pages.cancel(call.id())).isTrue();
            crash.setRollbackOnly();
        });
        campaigns.runDue(call.id());
        assertThat(pages.cancel(call.id())).isFalse();
        examination.runDue(id);

        assertThat(examination.state(id)).isEqualTo(FundingRequestState.DISCONTINUED);
        assertThat(examination.openTasks(id)).isEmpty();
        assertThat(sent(id.toString(), "MSG_CALL_CANCELLED")).isOne();
        assertThat(page(call.id())).contains("Dossiers classés sans suite");
        assertThat(told(call.id())).containsOnlyOnce("fr.beffroi.call.cancelled.v1");
    }

    @Test
    void aCancellationDuringTheClosingStopsIt() {
        CallForProjects call = campaigns.anOpenCall();
        clock.set(call.closesAt().plusSeconds(1));
        campaigns.propose(
                DemoPeople.CABINET_DIRECTOR, call.id(), new Cancellation("Crédits retirés."));
        campaigns.runDue(call.id());

        assertThat(told(call.id())).doesNotContain("fr.beffroi.call.closed.v1");
        assertThat(tasks.openFor(call.id().toString())).isEmpty();
    }

    private Outcome<CallChange> extend(CallId id, Instant later) {
        return campaigns.propose(DemoPeople.CABINET_DIRECTOR, id, Campaigns.until(later));
    }

    private void goTo(CallId id, Instant moment) {
        clock.set(moment);
        campaigns.runDue(id);
    }

    private void press(DemoPerson person, CallId id, String command) {
        visits.post(person, "/campagnes/" + id + "/" + command, Map.of());
    }

    private String page(CallId id) {
        return visits.open(DemoPeople.CAMPAIGN_MANAGER, "/campagnes/" + id).body();
    }

    private UserTask onlyTask(CallId id) {
        List<UserTask> open = onlyTasks(id);
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    private List<UserTask> onlyTasks(CallId id) {
        return tasks.openFor(id.toString());
    }

    private int sent(String key, String message) {
        return jdbc.sql("select count(*) from kept_message where business_key = ? and message = ?")
                .params(key, message)
                .query(Integer.class)
                .single();
    }

    private List<String> told(CallId id) {
        return jdbc.sql("select type from domain_event where subject = ? order by sequence")
                .param(id.value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
