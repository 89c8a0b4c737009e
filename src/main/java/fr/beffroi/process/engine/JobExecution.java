package fr.beffroi.process.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts the execution of jobs last, when all they may need is there, and stops it first. */
@Component
class JobExecution implements SmartLifecycle {

    private final JobExecutor executor;
    private final ProcessSettings settings;

    /**
     * @param engine must be there before its jobs
     */
    JobExecution(JobExecutor executor, ProcessEngine engine, ProcessSettings settings) {
        this.executor = executor;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (settings.jobs()) {
            executor.start();
        }
    }

    @Override
    public void stop() {
        executor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 256;
    }
}
