package fr.beffroi.process.mass;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Does the work of many files at once (a call that closes or is cancelled, and all that follows in
 * each of its files) in one thread that rests as long as its share says, so that people who work
 * meanwhile do not feel it. It takes longer: nobody waits for it.
 */
@Component
class MassWork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MassWork.class);

    private final MassJobs jobs;
    private final ManagementService management;
    private final JobExecutor executor;
    private final MassSettings settings;
    private volatile @Nullable Thread worker;

    MassWork(
            MassJobs jobs,
            ManagementService management,
            JobExecutor executor,
            MassSettings settings) {
        this.jobs = jobs;
        this.management = management;
        this.executor = executor;
        this.settings = settings;
    }

    /** After the threads that execute the other jobs, where this node executes any. */
    @Override
    public void start() {
        if (executor.isActive()) {
            worker = Thread.ofPlatform().name("mass-work").start(this::work);
        }
    }

    @Override
    public void stop() {
        Thread working = worker;
        worker = null;
        if (working != null) {
            try {
                working.join(20_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /** One after the executor's: started after it, stopped before it. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 255;
    }

    private void work() {
        while (isRunning()) {
            int done = 0;
            try {
                done = jobs.next(this::execute);
            } catch (SQLException | RuntimeException e) {
                LOG.warn("Mass work could not be looked for", e);
            }
            if (done == 0) {
                rest(settings.poll());
            }
        }
    }

    private void execute(String job) {
        if (!isRunning()) {
            return;
        }
        long start = System.nanoTime();
        try {
            management.executeJob(job);
        } catch (RuntimeException e) {
            // The engine has noted it on the job: it comes again later, or is an incident.
            LOG.warn("Job {} of mass work failed: {}", job, e.toString());
        }
        double worked = System.nanoTime() - start;
        rest(Duration.ofNanos((long) (worked / settings.share() - worked)));
    }

    private void rest(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0 && isRunning(); left = end - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, 100_000_000L));
        }
    }
}
