package fr.beffroi.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.FundingRequestState;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallSteps;
import fr.beffroi.call.Calls;
import fr.beffroi.call.TestCalls;
import fr.beffroi.call.change.ProposedChange.Cancellation;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.process.Processes;
import fr.beffroi.testing.Campaigns;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The service dies between two pages of a walk through the applications of a call: after the
 * restart the process goes on where it was, and nothing is done twice.
 */
@ServiceTest
class CrashBetweenPagesTest {

    @Autowired private ApplicationContext context;
    @Autowired private Calls calls;
    @Autowired private Sweeps sweeps;
    @Autowired private CallSteps steps;
    @Autowired private Processes processes;
    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private EngineJobs jobs;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;
    @Autowired private TurnableClock clock;

    private Campaigns campaigns;
    private CallForProjects call;
    private List<ApplicationId> applications;

    @BeforeEach
    void aCallWithApplicationsThatWaitForItsClosing() {
        campaigns = new Campaigns(context);
        call = aCallExaminedAtItsClosing();
        applications = Stream.generate(this::complete).limit(3).toList();
    }

    @AfterEach
    void backToTheFirstOfDecember() {
        clock.reset();
    }

    @Test
    void theClosingGoesOnAfterThePageThatWasDone() {
        clock.set(call.closesAt().plusSeconds(1));
        dieInTheSecondPage(pages -> pages.release(call.id()));
        assertThat(messages("MSG_CALL_CLOSED")).isEqualTo(1);

        afterTheRestart();

        assertThat(messages("MSG_CALL_CLOSED")).isEqualTo(3);
        assertThat(moved("RELEASE")).isEqualTo(3);
        for (ApplicationId id : applications) {
            assertThat(examination.openTaskKeys(id)).containsOnly("UT_give_opinion").hasSize(2);
        }
    }

    @Test
    void theCancellationGoesOnAndEachApplicationEndsOnce() {
        campaigns.propose(
                DemoPeople.CABINET_DIRECTOR, call.id(), new Cancellation("Crédits retirés."));
        dieInTheSecondPage(pages -> pages.cancel(call.id()));

        afterTheRestart();

        assertThat(moved("DISCONTINUE")).isEqualTo(3);
        for (ApplicationId id : applications) {
            assertThat(examination.state(id)).isEqualTo(FundingRequestState.DISCONTINUED);
            assertThat(examination.openTasks(id)).isEmpty();
            assertThat(told(id)).containsOnlyOnce("fr.beffroi.application.discontinued.v1");
        }
    }

    @Test
    void whatAWalkLeadsToIsDoneApartFromTheWorkOfOthers() {
        clock.set(call.closesAt().plusSeconds(1));
        campaigns.runDue(call.id());
        String request = examination.request(applications.getFirst()).id().toString();

        List<Job> delivery =
                jobs(
                        "handler_type_ = 'deliver-kept-message' and handler_cfg_ like '% ' || ?",
                        request);
        assertThat(delivery).isNotEmpty().allMatch(job -> job.priority() < 0);
        delivery.forEach(job -> context.getBean(ManagementService.class).executeJob(job.id()));

        assertThat(jobs("type_ = 'message' and " + OF_PROCESS, request))
                .isNotEmpty()
                .allMatch(job -> job.priority() < 0);
        assertThat(jobs("type_ = 'timer' and " + OF_PROCESS, request))
                .isNotEmpty()
                .allMatch(job -> job.priority() == 0);
    }

    private static final String OF_PROCESS =
            "root_proc_inst_id_ in (select id_ from act_ru_execution where business_key_ = ?)";

    private record Job(String id, long priority) {}

    private List<Job> jobs(String which, String request) {
        return jdbc.sql("select id_, priority_ from act_ru_job where " + which)
                .param(request)
                .query((row, _) -> new Job(row.getString(1), row.getLong(2)))
                .list();
    }

    /** One application a page: the first page is done, the second is lost with its transaction. */
    private void dieInTheSecondPage(Predicate<CallDossiers> page) {
        DemoPeople.actAsNobody();
        var before = new CallDossiers(calls, new CallPages(jdbc, 1), sweeps, steps, processes);
        transaction.executeWithoutResult(_ -> assertThat(page.test(before)).isTrue());
        transaction.executeWithoutResult(death -> {
            assertThat(page.test(before)).isTrue();
            death.setRollbackOnly();
        });
    }

    /** The process of the call goes on, and its messages are brought. */
    private void afterTheRestart() {
        campaigns.runDue(call.id());
        for (ApplicationId id : applications) {
            jobs.runDue(examination.request(id).id());
            examination.runDue(id);
        }
    }

    private CallForProjects aCallExaminedAtItsClosing() {
        String code = "essai-" + UUID.randomUUID();
        transaction.executeWithoutResult(_ ->
                TestCalls.in(context)
                        .publish(
                                code,
                                file -> {
                                    TestCalls.restrict(file);
                                    file.put("examination", "AT_CLOSE");
                                }));
        return calls.findByCode(code).orElseThrow();
    }

    private ApplicationId complete() {
        ApplicationId id = dossiers.aDraft().forCall(call.code()).submitted();
        examination.runDue(id);
        assertThat(examination.findComplete(id, DemoPeople.OFFICER).isDone()).isTrue();
        examination.runDue(id);
        assertThat(examination.openTasks(id)).isEmpty();
        return id;
    }

    private int messages(String message) {
        return jdbc.sql(
                        """
                        select count(*) from kept_message
                        where message = :message and business_key = any(:requests)
                        """)
                .param("message", message)
                .param(
                        "requests",
                        applications.stream()
                                .map(id -> examination.request(id).id().toString())
                                .toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    private int moved(String kind) {
        CallId id = call.id();
        return jdbc.sql("select moved from call_sweep where call_id = ? and kind = ?")
                .params(id.value(), kind)
                .query(Integer.class)
                .single();
    }

    private List<String> told(ApplicationId id) {
        return jdbc.sql("select type from domain_event where subject = ?")
                .param(id.value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
