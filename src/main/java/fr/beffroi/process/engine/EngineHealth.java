package fr.beffroi.process.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when this node should execute jobs and does not, or when the engine does not answer. */
@Component("engineHealthIndicator")
class EngineHealth implements HealthIndicator {

    private final JobExecutor executor;
    private final ManagementService management;
    private final ProcessSettings settings;

    EngineHealth(JobExecutor executor, ManagementService management, ProcessSettings settings) {
        this.executor = executor;
        this.management = management;
        this.settings = settings;
    }

    @Override
    public Health health() {
        boolean working = executor.isActive() || !settings.jobs();
        String version = management.getProperties().getOrDefault("schema.version", "unknown");
        return (working ? Health.up() : Health.down())
                .withDetail("jobs", executor.isActive())
                .withDetail("schema", version)
                .build();
    }
}
