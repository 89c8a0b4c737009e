package fr.beffroi.bench;

import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;

/**
 * The bare engine as the service configures it: starts a process that waits for one signal, then
 * gives it. Two transactions each, nothing of the domain in them.
 */
final class EngineRow implements BenchRow {

    private static final String PROCESS = "bench";
    private static final int PER_SECOND = 100;

    @Override
    public List<Measure> run(BenchPlace place) throws Exception {
        RuntimeService runtime = place.service().bean(RuntimeService.class);
        deploy(place.service().bean(RepositoryService.class));
        Queue<Long> times = new ConcurrentLinkedQueue<>();
        int processes = (int) (PER_SECOND * place.duration().toSeconds());
        long nanos =
                Load.all(
                        processes,
                        () -> {
                            long start = System.nanoTime();
                            startAndComplete(runtime);
                            times.add(System.nanoTime() - start);
                        });
        return List.of(
                Measure.latencies(
                        "bare engine, start and complete",
                        processes * 1e9 / nanos,
                        Latencies.of(times)));
    }

    private static void startAndComplete(RuntimeService runtime) {
        String key = UUID.randomUUID().toString();
        String instance = runtime.startProcessInstanceByKey(PROCESS, key).getId();
        runtime.signal(
                runtime.createExecutionQuery()
                        .processInstanceId(instance)
                        .activityId("wait")
                        .singleResult()
                        .getId());
    }

    private static void deploy(RepositoryService repository) {
        if (repository.createProcessDefinitionQuery().processDefinitionKey(PROCESS).count() == 0) {
            repository
                    .createDeployment()
                    .addModelInstance(
                            PROCESS + ".bpmn",
                            Bpmn.createExecutableProcess(PROCESS)
                                    .camundaHistoryTimeToLive(1)
                                    .startEvent()
                                    .receiveTask("wait")
                                    .endEvent()
                                    .done())
                    .deploy();
        }
    }
}
