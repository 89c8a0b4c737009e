package fr.beffroi.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the dossiers of the demonstration the first time that the local service starts, beside it.
 */
public final class DemonstrationOnStart {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationOnStart.class);

    private final Demonstration demonstration;
    private final PastClock clock;
    private final JobExecutor jobs;
    private final JdbcClient jdbc;

    public DemonstrationOnStart(
            Demonstration demonstration, PastClock clock, JobExecutor jobs, JdbcClient jdbc) {
        this.demonstration = demonstration;
        this.clock = clock;
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    /** Returns at once; nothing happens where there are dossiers already. */
    public void begin() {
        if (jdbc.sql("select count(*) = 0 from application").query(Boolean.class).single()) {
            System.out.println(
                    "Une quinzaine de dossiers de démonstration se préparent ; patientez un peu.");
            Thread.ofPlatform().daemon().name("demonstration").start(this::make);
        }
    }

    /** Without the engine's own threads, for which the timers of past days would all be due. */
    private void make() {
        Instant begun = Instant.now();
        boolean ran = jobs.isActive();
        jobs.shutdown();
        try {
            Map<String, Throwable> failed = demonstration.make(clock::set);
            failed.forEach((title, why) -> LOG.warn("No dossier \"{}\"", title, why));
            System.out.printf(
                    "Les dossiers de démonstration sont prêts (%d s)%s.%n",
                    Duration.between(begun, Instant.now()).toSeconds(),
                    failed.isEmpty() ? "" : ", sauf : " + String.join(", ", failed.keySet()));
        } catch (RuntimeException e) {
            LOG.warn("No dossiers for the demonstration", e);
        } finally {
            clock.reset();
            if (ran) {
                jobs.start();
            }
        }
    }
}
