package fr.beffroi.bench;

import static org.awaitility.Awaitility.await;

import fr.beffroi.application.Applications;
import fr.beffroi.application.draft.SectionSaving;
import fr.beffroi.application.draft.Typed;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormSection;
import fr.beffroi.call.TestCalls;
import fr.beffroi.call.change.ProposedChange.Cancellation;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.UserTasks;
import fr.beffroi.testing.Campaigns;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.FipdAnswers;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * A call with many applications closes, then is cancelled: how long until all are moved, what the
 * heap holds, and what the pages that save as people type feel of it. Arguments: applications
 * (500).
 */
final class CampaignClosing {

    private static final double SAVES_A_SECOND = 16;
    private static final Duration QUIET = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final int MILLION = 1_000_000;

    private final Dossiers dossiers;
    private final JdbcClient sql;
    private final ApplicationContext context;
    private final TurnableClock clock;
    private final SectionSaving saving;
    private final FormSection section;
    private final List<ApplicationId> edited = new ArrayList<>();

    private CampaignClosing(BenchService service) {
        this.dossiers = service.bean(Dossiers.class);
        this.sql = service.bean(JdbcClient.class);
        this.context = service.context();
        this.clock = service.bean(TurnableClock.class);
        this.saving = service.bean(SectionSaving.class);
        Calls calls = service.bean(Calls.class);
        CallForProjects edits = calls.findByCode("fipd-d-2027-62").orElseThrow();
        this.section = calls.form(edits.id(), edits.formVersion()).sections().getFirst();
    }

    public static void main(String[] args) throws Exception {
        int number = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        double before = OtherPrograms.share();
        try (var place = BenchPlace.open(QUIET)) {
            new CampaignClosing(place.service()).run(number);
        }
        System.out.println(OtherPrograms.said(before, OtherPrograms.share()));
        System.exit(0);
    }

    private void run(int number) throws Exception {
        CallForProjects call = aCall();
        fill(call, number);
        for (int i = 0; i < Load.THREADS; i++) {
            edited.add(dossiers.aDraft().filled());
        }
        await().atMost(PATIENCE).until(() -> dueJobs() == 0);
        System.out.println(Measure.HEAD);
        Queue<Long> idle = new ConcurrentLinkedQueue<>();
        Load.at(SAVES_A_SECOND, QUIET, (who, _) -> save(who, idle));
        tell("autosave, quiet service", idle);

        meanwhile(
                "closing of " + number + " applications",
                call,
                "RELEASED",
                () -> {
                    clock.set(call.closesAt().plusSeconds(1));
                });
        meanwhile(
                "cancellation of " + number + " applications",
                call,
                "DISCONTINUED",
                () -> {
                    var end = new Cancellation("Crédits retirés.");
                    new Campaigns(context).propose(DemoPeople.CABINET_DIRECTOR, call.id(), end);
                });
    }

    /** One in ten is complete and waits for the closing; the others are at their completeness. */
    private void fill(CallForProjects call, int number) throws Exception {
        ApplicationId atIntake = dossiers.aDraft().forCall(call.code()).submitted();
        ApplicationId waiting = dossiers.aDraft().forCall(call.code()).submitted();
        examination().runDue(atIntake);
        examination().runDue(waiting);
        if (!examination().findComplete(waiting, DemoPeople.OFFICER).isDone()) {
            throw new IllegalStateException("Not complete: " + waiting);
        }
        examination().runDue(waiting);
        long start = System.nanoTime();
        copy(atIntake, number - number / 10 - 1);
        copy(waiting, number / 10 - 1);
        sql.sql("vacuum analyze").update();
        System.out.printf(
                "%d applications, of which %d wait for the closing, in %.0f s%n",
                number, number / 10, (System.nanoTime() - start) / 1e9);
    }

    private Examination examination() {
        return new Examination(
                new Visits((WebApplicationContext) context),
                context.getBean(UserTasks.class),
                context.getBean(Applications.class),
                new EngineJobs(
                        context.getBean(ManagementService.class),
                        sql,
                        clock,
                        context.getBean(JobExecutor.class)));
    }

    private void copy(ApplicationId id, int copies) {
        var request = examination().request(id).id();
        new ManyApplications(sql, context.getBean(TransactionTemplate.class))
                .copy(id, request, copies, 0);
    }

    /** Closes before the seeded call, whose drafts are saved meanwhile. */
    private CallForProjects aCall() {
        String code = "mesure-" + System.nanoTime();
        TestCalls calls = TestCalls.in(context);
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(_ ->
                        calls.publish(
                                code,
                                call -> {
                                    TestCalls.restrict(call);
                                    call.put("closesAt", "2026-12-15T23:59:59");
                                    call.put("examination", "AT_CLOSE");
                                }));
        return context.getBean(Calls.class).findByCode(code).orElseThrow();
    }

    /** Measures what is begun, until the step is done and nothing is left to do. */
    private void meanwhile(String what, CallForProjects call, String step, Runnable begin)
            throws Exception {
        Queue<Long> times = new ConcurrentLinkedQueue<>();
        var over = new AtomicBoolean();
        Thread typing = Thread.ofPlatform().start(() -> saveUntil(over, times));
        long start = System.nanoTime();
        begin.run();
        var most = new AtomicLong();
        await().pollInterval(Duration.ofMillis(250))
                .atMost(PATIENCE)
                .until(() -> {
                    most.accumulateAndGet(HeapHeld.afterCollection(), Math::max);
                    return isDone(call, step);
                });
        System.out.printf(
                "%s: walked through in %.1f s%n", what, (System.nanoTime() - start) / 1e9);
        await().pollInterval(Duration.ofMillis(250))
                .atMost(PATIENCE)
                .until(() -> {
                    most.accumulateAndGet(HeapHeld.afterCollection(), Math::max);
                    return dueJobs() == 0;
                });
        double seconds = (System.nanoTime() - start) / 1e9;
        over.set(true);
        typing.join();
        System.out.printf(
                "%s: all that follows done in %.1f s; heap after collection at most %d MB, after it %d MB%n",
                what, seconds, most.get() / MILLION, HeapHeld.atRest() / MILLION);
        tell("autosave during the " + what, times);
    }

    private void saveUntil(AtomicBoolean over, Queue<Long> times) {
        try {
            while (!over.get()) {
                Load.at(SAVES_A_SECOND, Duration.ofSeconds(1), (who, _) -> save(who, times));
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void save(int who, Queue<Long> times) {
        long start = System.nanoTime();
        DemoPeople.actAs(DemoPeople.TREASURER);
        var typed = new HashMap<>(new FipdAnswers().posted());
        typed.put("title", List.of("Médiation " + start));
        saving.save(edited.get(who), section.id(), Typed.whole(section, typed));
        times.add(System.nanoTime() - start);
    }

    private static void tell(String what, Queue<Long> times) {
        System.out.println(Measure.latencies(what, SAVES_A_SECOND, Latencies.of(times)).line());
    }

    private boolean isDone(CallForProjects call, String step) {
        return sql.sql("select count(*) from call_step where call_id = ? and step = ?")
                        .params(call.id().value(), step)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private int dueJobs() {
        return sql.sql(
                        """
                        select count(*) from act_ru_job
                        where retries_ > 0 and (duedate_ is null or duedate_ <= :now)
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
