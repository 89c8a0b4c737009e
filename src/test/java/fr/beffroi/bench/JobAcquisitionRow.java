package fr.beffroi.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the engine looks for jobs that are due, among few timers and among a million that are
 * due later: each replica asks this several times a second while it works.
 */
final class JobAcquisitionRow implements BenchRow {

    private static final int FEW = 1_000;
    private static final int ASKED = 500;
    private static final Duration WARMING_UP = Duration.ofSeconds(3);

    @Override
    public List<Measure> run(BenchPlace place) throws Exception {
        JdbcClient jdbc = place.service().bean(JdbcClient.class);
        var engine = place.service().bean(ProcessEngineConfigurationImpl.class);
        List<Measure> measures = new ArrayList<>();
        int many = Integer.getInteger("beffroi.bench.timers", 1_000_000);
        boolean warming = place.duration().compareTo(WARMING_UP) <= 0;
        try {
            for (int timers : warming ? new int[] {FEW} : new int[] {FEW, many}) {
                fill(jdbc, timers);
                measures.add(measure(engine, timers));
            }
        } finally {
            jdbc.sql("delete from act_ru_job where id_ like 'bench-%'").update();
        }
        return measures;
    }

    /** Timers of later years, so that none is due on the service's own day, whatever that is. */
    private static void fill(JdbcClient jdbc, int timers) {
        jdbc.sql("delete from act_ru_job where id_ like 'bench-%'").update();
        jdbc.sql(
                        """
                        insert into act_ru_job (id_, rev_, type_, exclusive_, retries_, duedate_,
                            handler_type_, suspension_state_, priority_, create_time_)
                        select 'bench-' || n, 1, 'timer', true, 3,
                            now() + interval '5 years' + n * interval '1 minute',
                            'timer-start-event-subprocess', 1, 0, now()
                        from generate_series(1, :timers) n
                        """)
                .param("timers", timers)
                .update();
        jdbc.sql("vacuum analyze act_ru_job").update();
    }

    private static Measure measure(ProcessEngineConfigurationImpl engine, int timers) {
        List<Long> times = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < ASKED; i++) {
            long asked = System.nanoTime();
            engine.getCommandExecutorTxRequired()
                    .execute(command ->
                            command.getJobManager().findNextJobsToExecute(new Page(0, 16)));
            times.add(System.nanoTime() - asked);
        }
        double perSecond = ASKED * 1e9 / (System.nanoTime() - start);
        return Measure.latencies(
                "job acquisition, %,d timers due later".formatted(timers),
                perSecond,
                Latencies.of(times));
    }
}
