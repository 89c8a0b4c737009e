package fr.beffroi.process.move;

import fr.beffroi.kernel.Outcome;
import fr.beffroi.process.ProcessMoves;
import fr.beffroi.process.Retried;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class EngineMoves implements ProcessMoves {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final JdbcClient jdbc;

    EngineMoves(RuntimeService runtime, RepositoryService repository, JdbcClient jdbc) {
        this.runtime = runtime;
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /**
     * A token as the engine holds it.
     *
     * @param instance of the process
     * @param scope instance of the part of the drawing in which it stands
     * @param beginning whether the step has still to begin, by a job
     */
    private record Held(
            String instance,
            String scope,
            String id,
            boolean beginning,
            FlowNode step,
            int tokens) {}

    @Override
    @Transactional(readOnly = true)
    public List<Token> tokens(String businessKey) {
        return held(businessKey).stream().map(EngineMoves::token).toList();
    }

    @Override
    @Retried
    @Transactional
    public Outcome<Step> move(String businessKey, String token, @Nullable String target) {
        lock(businessKey);
        Optional<Held> found =
                held(businessKey).stream().filter(each -> each.id().equals(token)).findFirst();
        if (found.isEmpty()) {
            return Outcome.refused("process.move.refused.gone");
        }
        Held held = found.get();
        Token offered = token(held);
        Optional<Barred> barred =
                offered.barred().stream().filter(bar -> bar.step().id().equals(target)).findFirst();
        if (barred.isPresent()) {
            return Outcome.refused(barred.get().why(), barred.get().act().name());
        }
        boolean allowed =
                target == null
                        ? offered.mayEnd()
                        : offered.places().stream().anyMatch(place -> place.id().equals(target));
        if (!allowed) {
            return Outcome.refused("process.move.refused.place");
        }
        apply(held, target);
        return Outcome.done(offered.step());
    }

    /** The new step first: the part of the drawing must not end in between. */
    private void apply(Held held, @Nullable String target) {
        var change = runtime.createProcessInstanceModification(held.instance());
        if (target != null) {
            change.startBeforeActivity(target, held.scope());
        }
        if (held.beginning()) {
            change.cancelTransitionInstance(held.id());
        } else {
            change.cancelActivityInstance(held.id());
        }
        change.execute();
    }

    /** Of two operators the second waits here, then finds the token gone. */
    private void lock(String businessKey) {
        jdbc.sql(
                        """
                        select id_ from act_ru_execution
                        where business_key_ = :key and parent_id_ is null
                        order by id_ for update
                        """)
                .param("key", businessKey)
                .query(String.class)
                .list();
    }

    private List<Held> held(String businessKey) {
        List<Held> found = new ArrayList<>();
        for (ProcessInstance instance :
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .orderByProcessInstanceId()
                        .asc()
                        .list()) {
            ActivityInstance tree = runtime.getActivityInstance(instance.getId());
            if (tree != null) {
                var drawing = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
                collect(tree, drawing, found);
            }
        }
        return found;
    }

    private static void collect(
            ActivityInstance scope, BpmnModelInstance drawing, List<Held> found) {
        for (ActivityInstance child : scope.getChildActivityInstances()) {
            if (isAPlace(child)) {
                add(found, drawing, scope, child.getId(), child.getActivityId(), false);
            } else {
                collect(child, drawing, found);
            }
        }
        for (TransitionInstance child : scope.getChildTransitionInstances()) {
            add(found, drawing, scope, child.getId(), child.getActivityId(), true);
        }
    }

    private static boolean isAPlace(ActivityInstance child) {
        return child.getChildActivityInstances().length == 0
                && child.getChildTransitionInstances().length == 0;
    }

    private static void add(
            List<Held> found,
            BpmnModelInstance drawing,
            ActivityInstance scope,
            String id,
            String activity,
            boolean beginning) {
        if (drawing.getModelElementById(activity) instanceof FlowNode step) {
            int tokens =
                    scope.getChildActivityInstances().length
                            + scope.getChildTransitionInstances().length;
            found.add(
                    new Held(
                            scope.getProcessInstanceId(),
                            scope.getId(),
                            id,
                            beginning,
                            step,
                            tokens));
        }
    }

    private static Token token(Held held) {
        Part part = new Part(held.step());
        List<Step> places = new ArrayList<>();
        List<Barred> barred = new ArrayList<>();
        for (Activity step : part.steps()) {
            part.bar(step).ifPresentOrElse(barred::add, () -> places.add(Part.step(step)));
        }
        return new Token(
                held.id(),
                processName(held.step()),
                Part.step(held.step()),
                places,
                barred,
                held.tokens() > 1 && part.mayEnd());
    }

    private static String processName(FlowNode step) {
        var model = (BpmnModelInstance) step.getModelInstance();
        return model.getModelElementsByType(Process.class).iterator().next().getName();
    }
}
