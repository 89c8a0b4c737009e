package fr.beffroi.process.task;

import fr.beffroi.process.FirstHolders;
import fr.beffroi.process.TaskChanged;
import fr.beffroi.process.TaskEnded;
import fr.beffroi.process.TaskOpened;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells of every task that opens, changes or ends, in the transaction in which it does: read models
 * of tasks are never late and never ahead.
 */
@Component
class TaskEvents extends AbstractProcessEnginePlugin {

    private final ApplicationEventPublisher events;
    private final ObjectProvider<FirstHolders> firstHolders;

    /**
     * @param firstHolders asked when a task opens, not before: they need the engine themselves
     */
    TaskEvents(ApplicationEventPublisher events, ObjectProvider<FirstHolders> firstHolders) {
        this.events = events;
        this.firstHolders = firstHolders;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPostBPMNParseListeners(
                with(configuration.getCustomPostBPMNParseListeners()));
    }

    private List<BpmnParseListener> with(@Nullable List<BpmnParseListener> others) {
        List<BpmnParseListener> all = new ArrayList<>(others == null ? List.of() : others);
        all.add(new OnEveryUserTask());
        return all;
    }

    private void opened(DelegateTask task) {
        firstHolders.stream()
                .flatMap(holders -> holders.of(TaskReader.read((TaskEntity) task)).stream())
                .findFirst()
                .ifPresent(person -> task.setAssignee(person.toString()));
        events.publishEvent(new TaskOpened(TaskReader.read((TaskEntity) task)));
    }

    /** The engine's "update" also covers a change of assignee. */
    private void changed(DelegateTask task) {
        events.publishEvent(new TaskChanged(TaskReader.read((TaskEntity) task)));
    }

    private class OnEveryUserTask extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            var task = ((UserTaskActivityBehavior) activity.getActivityBehavior());
            var definition = task.getTaskDefinition();
            definition.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_CREATE, TaskEvents.this::opened);
            definition.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_UPDATE, TaskEvents.this::changed);
            definition.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_COMPLETE,
                    ended -> events.publishEvent(new TaskEnded(ended.getId(), true)));
            definition.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_DELETE,
                    ended -> events.publishEvent(new TaskEnded(ended.getId(), false)));
        }
    }
}
