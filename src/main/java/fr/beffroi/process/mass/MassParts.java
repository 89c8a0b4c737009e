package fr.beffroi.process.mass;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.springframework.stereotype.Component;

/**
 * Keeps jobs of a priority below zero, as drawings give it to steps that walk through many files,
 * from the threads that execute the others: {@link MassWork} does them.
 */
@Component
class MassParts extends AbstractProcessEnginePlugin implements SessionFactory {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        // The range is only heeded where jobs are taken by priority: those left all have the same.
        configuration.setJobExecutorAcquireByPriority(true);
        configuration.setJobExecutorPriorityRangeMin(0);
        List<SessionFactory> all = new ArrayList<>(List.of(this));
        List<SessionFactory> others = configuration.getCustomSessionFactories();
        if (others != null) {
            all.addAll(others);
        }
        configuration.setCustomSessionFactories(all);
    }

    @Override
    public Class<?> getSessionType() {
        return JobManager.class;
    }

    @Override
    public Session openSession() {
        return new MassJobManager();
    }
}
