package fr.beffroi.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.process.ProcessBean;
import fr.beffroi.process.engine.BeanMethods;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.worklist.TaskPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the drawings name exists in the service that runs: beans, methods, pages. */
@ServiceTest
class ModelsResolveTest {

    /** Given by the domain at the start of a process. */
    private static final Set<String> AT_START =
            Set.of(
                    "applicationId",
                    "fundingRequestId",
                    "callId",
                    "scheme",
                    "programme",
                    "authority",
                    "department",
                    "ruleSet",
                    "grantNature",
                    "submittedOn",
                    "amountAsked",
                    "published",
                    "conflictId",
                    "sessionId",
                    "written");

    /** Given by the domain at the end of a task. */
    private static final Set<String> BY_TASKS =
            Set.of(
                    "admissibilityOutcome",
                    "approvalOutcome",
                    "completenessOutcome",
                    "discontinuanceOutcome",
                    "eligibilityOutcome",
                    "committeeOutcome",
                    "opinionOutcome",
                    "amountGranted",
                    "recusalOutcome",
                    "registrationOutcome",
                    "minutesOutcome",
                    "signatureOutcome",
                    "visaOutcome");

    /** Given by the engine itself. */
    private static final Set<String> BY_THE_ENGINE = Set.of("execution", "decisionResult");

    @Autowired private ApplicationContext context;
    @Autowired private ProcessEngineConfigurationImpl engine;
    @Autowired private List<TaskPage> pages;

    @Test
    void everyNameIsABeanOrAVariableThatSomeoneGives() {
        Set<String> variables = new TreeSet<>(AT_START);
        variables.addAll(BY_TASKS);
        variables.addAll(BY_THE_ENGINE);
        variables.addAll(DrawnVariables.given());
        for (DrawnExpression expression : Drawn.expressions()) {
            for (String name : expression.names()) {
                assertThat(variables.contains(name) || beans().containsKey(name))
                        .as("%s names %s", expression, name)
                        .isTrue();
            }
        }
    }

    @Test
    void noVariableHidesABean() {
        assertThat(DrawnVariables.given()).doesNotContainAnyElementsOf(beans().keySet());
        assertThat(AT_START).doesNotContainAnyElementsOf(beans().keySet());
        assertThat(BY_TASKS).doesNotContainAnyElementsOf(beans().keySet());
    }

    @Test
    void variablesThatTasksGiveAreGivenBySomeCommand() {
        assertThat(Drawn.namedInCode("[a-z]+Outcome|amountGranted")).containsAll(BY_TASKS);
    }

    @Test
    void everyCallFindsOneMethodOfABean() {
        List<DrawnExpression> expressions = presentAndEarlier();
        assertThat(expressions).hasSizeGreaterThan(40);
        for (DrawnExpression expression : expressions) {
            for (DrawnExpression.Call call : expression.calls()) {
                Class<?> bean = beans().get(call.on());
                if (bean != null) {
                    assertThat(BeanMethods.find(bean, call.method(), call.parameters()))
                            .as("%s calls %s", expression, call)
                            .hasSize(1);
                } else {
                    assertThat(call.on()).as(expression.toString()).startsWith("decisionResult");
                }
            }
        }
    }

    @Test
    void everyMarkedBeanIsNamedByADrawing() {
        Set<String> named =
                presentAndEarlier().stream()
                        .flatMap(expression -> expression.names().stream())
                        .collect(Collectors.toSet());
        assertThat(named).containsAll(beans().keySet());
    }

    @Test
    void everyTaskHasOnePageAndEveryPageItsTask() {
        // A kind of task may be drawn in several processes: its page is the same.
        Set<String> tasks =
                Drawn.all(UserTask.class).stream().map(UserTask::getId).collect(Collectors.toSet());
        assertThat(pages.stream().map(TaskPage::definitionKey))
                .containsExactlyInAnyOrderElementsOf(tasks);
    }

    @Test
    void everyDrawingIsTheOneDeployed() {
        assertThat(
                        engine.getRepositoryService()
                                .createProcessDefinitionQuery()
                                .processDefinitionResourceNameLike("processes/%")
                                .latestVersion()
                                .count())
                .isEqualTo(Drawn.processes().size());
    }

    /** Files of the version before this one still ask their beans. */
    private static List<DrawnExpression> presentAndEarlier() {
        List<DrawnExpression> all = new ArrayList<>(Drawn.expressions());
        all.addAll(Drawn.expressions(Drawn.earlier()));
        return all;
    }

    private Map<String, Class<?>> beans() {
        return context.getBeansWithAnnotation(ProcessBean.class).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                bean -> AopUtils.getTargetClass(bean.getValue())));
    }
}
