package fr.beffroi.process.version;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.springframework.stereotype.Component;

/**
 * The way from one version of a drawing to another: each step to the step of the same id, also
 * where the newer drawing has put a part around it.
 */
@Component
class Plans {

    private final RuntimeService runtime;
    private final RepositoryService repository;

    Plans(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    /**
     * @throws org.camunda.bpm.engine.migration.MigrationPlanValidationException if there is none
     */
    MigrationPlan between(String older, String newer) {
        MigrationPlan equal =
                runtime.createMigrationPlan(older, newer).mapEqualActivities().build();
        Set<String> mapped = new HashSet<>();
        BpmnModelInstance before = repository.getBpmnModelInstance(older);
        BpmnModelInstance after = repository.getBpmnModelInstance(newer);
        var joins = new NewJoins(before, after);
        var plan = runtime.createMigrationPlan(older, newer);
        for (MigrationInstruction instruction : equal.getInstructions()) {
            String step = instruction.getSourceActivityId();
            mapped.add(step);
            if (!joins.hold(step)) {
                plan.mapActivities(step, instruction.getTargetActivityId());
            }
        }
        before.getModelElementsByType(FlowNode.class).stream()
                .filter(Plans::isWaitedAt)
                .filter(step -> !mapped.contains(step.getId()))
                .filter(step -> isSame(step, after) && !joins.hold(step.getId()))
                .forEach(step -> plan.mapActivities(step.getId(), step.getId()));
        return plan.build();
    }

    private static boolean isWaitedAt(FlowNode step) {
        return step instanceof Activity
                || step instanceof EventBasedGateway
                || step instanceof IntermediateCatchEvent;
    }

    private static boolean isSame(FlowNode step, BpmnModelInstance after) {
        return after.getModelElementById(step.getId()) instanceof FlowNode other
                && other.getElementType().equals(step.getElementType());
    }
}
