package fr.beffroi.process.engine;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Builds the engine on the service's own data source and transactions: what a process does and what
 * the domain writes commit together or not at all. Its tables are created by our migrations.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ApplicationContext context,
            ProcessBeans beans,
            JobExecutor jobExecutor,
            List<ProcessEnginePlugin> parts) {
        var c = new SpringProcessEngineConfiguration();
        c.setDataSource(dataSource);
        c.setTransactionManager(transactions);
        c.setDatabaseSchemaUpdate("false");
        // The default generator makes every node queue for blocks of numbers.
        c.setIdGenerator(new StrongUuidGenerator());
        c.setBeans(beans);
        c.setExpressionManager(new ProcessExpressions(context, beans));
        c.setProcessEnginePlugins(new ArrayList<>(parts));
        c.setJobExecutor(jobExecutor);
        c.setJobExecutorActivate(false);
        leaveOutWhatIsNotUsed(c);
        keepHistoryForOperationsOnly(c);
        executeJobsByDueDate(c);
        return c;
    }

    private static void leaveOutWhatIsNotUsed(SpringProcessEngineConfiguration c) {
        c.setAuthorizationEnabled(false);
        c.setCmmnEnabled(false);
        c.setStandaloneTasksEnabled(false);
        c.setMetricsEnabled(false);
        c.setTaskMetricsEnabled(false);
        c.setDbMetricsReporterActivate(false);
        c.setImplicitVariableUpdateDetectionEnabled(false);
        c.setDefaultSerializationFormat("application/json");
        // A fault that no drawing catches is a bug to see, not an end to swallow.
        c.setEnableExceptionsAfterUnhandledBpmnError(true);
    }

    private static void keepHistoryForOperationsOnly(SpringProcessEngineConfiguration c) {
        c.setHistory("activity");
        c.setHistoryTimeToLive("P180D");
        c.setHistoryCleanupStrategy("removalTimeBased");
        // "start" could remove the history of what still runs.
        c.setHistoryRemovalTimeStrategy("end");
        c.setHistoryCleanupBatchWindowStartTime("01:00");
        c.setHistoryCleanupBatchWindowEndTime("05:00");
        c.setHistoryCleanupDegreeOfParallelism(2);
        c.setHistoryCleanupBatchSize(500);
    }

    private static void executeJobsByDueDate(SpringProcessEngineConfiguration c) {
        c.setFailedJobRetryTimeCycle("PT10S,PT1M,PT5M,PT30M");
        c.setJobExecutorDeploymentAware(false);
        c.setJobExecutorAcquireByDueDate(true);
        c.setEnsureJobDueDateNotNull(true);
    }

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(
            SpringProcessEngineConfiguration configuration, EngineTime time) {
        time.follow();
        var engine = new ProcessEngineFactoryBean();
        engine.setProcessEngineConfiguration(configuration);
        return engine;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    DecisionService decisionService(ProcessEngine engine) {
        return engine.getDecisionService();
    }
}
