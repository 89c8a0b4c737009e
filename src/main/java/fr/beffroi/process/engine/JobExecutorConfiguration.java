package fr.beffroi.process.engine;

import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Threads that execute asynchronous steps and timers. */
@Configuration(proxyBeanMethods = false)
class JobExecutorConfiguration {

    /** No destroy method: {@link JobExecution} stops it, before the engine closes. */
    @Bean(destroyMethod = "")
    JobExecutor jobExecutor(ProcessSettings settings) {
        var executor = new DefaultJobExecutor();
        executor.setCorePoolSize(settings.jobThreads());
        executor.setMaxPoolSize(settings.jobThreads());
        executor.setQueueSize(32);
        executor.setMaxJobsPerAcquisition(16);
        executor.setWaitTimeInMillis(1000);
        // An idle node notices a due timer after this long at most.
        executor.setMaxWait(5000);
        executor.setLockTimeInMillis((int) settings.jobLock().toMillis());
        executor.setBackoffTimeInMillis(50);
        executor.setMaxBackoff(1000);
        return executor;
    }
}
