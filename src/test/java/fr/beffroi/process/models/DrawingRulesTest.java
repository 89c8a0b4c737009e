package fr.beffroi.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.junit.jupiter.api.Test;

/** What every drawing and table must keep to, for the engine's traps not to close. */
class DrawingRulesTest {

    private static final String OF_ALL_CALLS = "CAMPAGNE-2027.r1";
    private static final String OF_REVIEWS = "INSTRUCTION-2027.r1";
    private static final String COMMON = "COMMUN-2027.r1";

    @Test
    void everyProcessHasAFrenchNameAndATimeToLive() {
        for (Process process : Drawn.all(Process.class)) {
            assertThat(process.isExecutable()).as(process.getId()).isTrue();
            assertThat(process.getName()).as(process.getId()).isNotBlank();
            assertThat(process.getCamundaHistoryTimeToLiveString())
                    .as(process.getId())
                    .isEqualTo("P180D");
        }
    }

    @Test
    void everyTableHasATagATimeToLiveTypedInputsAndAnAnswerByOneRule() {
        for (var table : Drawn.tables()) {
            for (Decision decision : table.getModelElementsByType(Decision.class)) {
                assertThat(decision.getVersionTag())
                        .as(decision.getId())
                        .matches("[A-Z0-9-]+\\.r\\d+");
                assertThat(decision.getCamundaHistoryTimeToLiveString())
                        .as(decision.getId())
                        .isEqualTo("P180D");
            }
            for (InputExpression input : table.getModelElementsByType(InputExpression.class)) {
                assertThat(input.getTypeRef()).as(input.getId()).isNotBlank();
                assertThat(input.getExpressionLanguage()).as(input.getId()).isEqualTo("feel");
            }
            // A table of one answer that has none stops the process: see RulesMustDecide.
            assertThat(table.getModelElementsByType(DecisionTable.class))
                    .extracting(DecisionTable::getHitPolicy)
                    .isSubsetOf(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.COLLECT);
        }
    }

    @Test
    void everyRuleSetHasEveryTableThatTheDrawingsAsk() {
        Map<String, Set<String>> sets = new TreeMap<>();
        for (var table : Drawn.tables()) {
            for (Decision decision : table.getModelElementsByType(Decision.class)) {
                sets.computeIfAbsent(decision.getVersionTag(), _ -> new TreeSet<>())
                        .add(decision.getId());
            }
        }
        // The rules of a campaign are the same for all calls.
        sets.remove(OF_ALL_CALLS);
        sets.remove(OF_REVIEWS);
        // A process that belongs to no call is started with the set of the rules common to all.
        Set<String> common = sets.getOrDefault(COMMON, new TreeSet<>());
        List<String> asked =
                Drawn.all(BusinessRuleTask.class).stream()
                        .filter(task -> !isOfAllCalls(task) && !isOfReview(task))
                        .map(BusinessRuleTask::getCamundaDecisionRef)
                        .filter(table -> !common.contains(table))
                        .toList();
        // Checks before deposit, and the rules common to all calls, have sets of their own.
        sets.keySet().removeIf(tag -> tag.startsWith("PORTEUR-") || tag.startsWith("COMMUN-"));
        assertThat(sets).containsKeys("FIPD-2027-62.r1", "FIPD-2027-62.r2");
        // A later revision comes with what it changes, and has the rest from the one before.
        sets.keySet().removeIf(tag -> !tag.endsWith(".r1"));
        sets.forEach((tag, tables) -> assertThat(tables).as(tag).containsAll(asked));
    }

    @Test
    void aTableIsBoundToTheRuleSetOfTheCall() {
        for (BusinessRuleTask task : Drawn.all(BusinessRuleTask.class)) {
            assertThat(task.getCamundaDecisionRefBinding())
                    .as(task.getId())
                    .isEqualTo("versionTag");
            assertThat(task.getCamundaDecisionRefVersionTag())
                    .as(task.getId())
                    .isEqualTo(
                            isOfAllCalls(task)
                                    ? OF_ALL_CALLS
                                    : isOfReview(task) ? OF_REVIEWS : "${ruleSet}");
        }
    }

    /** It checks a call before the call has a rule set to be trusted. */
    private static boolean isOfAllCalls(BusinessRuleTask task) {
        return task.getId().equals("BRT_call_check");
    }

    /** What a review goes through does not depend on the call but by its scheme, a column. */
    private static boolean isOfReview(BusinessRuleTask task) {
        return Set.of("BRT_review_steps", "BRT_scoring", "BRT_visa").contains(task.getId());
    }

    @Test
    void aCalledProcessExistsIsOfTheSameDeploymentAndGetsKeyAndVariables() {
        List<String> drawn = Drawn.all(Process.class).stream().map(Process::getId).toList();
        for (CallActivity call : Drawn.all(CallActivity.class)) {
            assertThat(drawn).as(call.getId()).contains(call.getCalledElement());
            assertThat(call.getCamundaCalledElementBinding())
                    .as(call.getId())
                    .isEqualTo("deployment");
            var given = call.getExtensionElements().getElementsQuery();
            assertThat(given.filterByType(CamundaIn.class).list())
                    .as(call.getId())
                    .anyMatch(in ->
                            "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()))
                    .anyMatch(in -> "all".equals(in.getCamundaVariables()));
            // Several opinions run side by side: what one of them learns is not the others'.
            boolean severalAtOnce = call.getCalledElement().equals("opinion");
            assertThat(given.filterByType(CamundaOut.class).list())
                    .as(call.getId())
                    .matches(outs ->
                            severalAtOnce
                                    ? outs.isEmpty()
                                    : outs.stream()
                                            .anyMatch(out ->
                                                    "all".equals(out.getCamundaVariables())));
        }
    }

    @Test
    void everyMessageDrawnIsSentByTheServiceAndTheOtherWayRound() {
        Set<String> drawn =
                Drawn.all(Message.class).stream()
                        .map(Message::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Drawn.namedInCode("MSG_[A-Z_]+")).isEqualTo(drawn);
    }

    @Test
    void everyFaultOfTheServiceIsDrawn() {
        Set<String> drawn =
                Drawn.all(Error.class).stream()
                        .map(Error::getErrorCode)
                        .collect(Collectors.toSet());
        Set<String> thrown = new TreeSet<>(Drawn.namedInCode("ERR_[A-Z_]+"));
        thrown.remove("ERR_NO_RULE");
        assertThat(drawn).containsAll(thrown);
    }

    @Test
    void everyTimerThatTheServiceMovesIsDrawn() {
        Set<String> drawn =
                Drawn.all(FlowNode.class).stream().map(FlowNode::getId).collect(Collectors.toSet());
        assertThat(drawn).containsAll(Drawn.namedInCode("(?:ES|TE)_[a-z_]+"));
    }

    @Test
    void nothingIsDrawnThatReachesTheWholeEngineOrHidesCode() {
        assertThat(Drawn.all(SignalEventDefinition.class)).as("signals reach all files").isEmpty();
        assertThat(Drawn.all(ScriptTask.class)).as("code belongs to the domain").isEmpty();
        assertThat(Drawn.all(CompensateEventDefinition.class))
                .as("does not enter a called process that is over")
                .isEmpty();
    }

    @Test
    void waysThatRunInParallelMeetAsynchronously() {
        List<Activity> parts = new ArrayList<>(Drawn.all(SubProcess.class));
        parts.addAll(Drawn.all(CallActivity.class));
        for (Activity part : parts) {
            if (part.getLoopCharacteristics() != null) {
                assertThat(
                                part.getLoopCharacteristics()
                                        .getAttributeValueNs(
                                                "http://camunda.org/schema/1.0/bpmn", "asyncAfter"))
                        .as(part.getId())
                        .isEqualTo("true");
            }
        }
        for (ParallelGateway join : Drawn.all(ParallelGateway.class)) {
            assertThat(join.getIncoming().size() < 2 || join.isCamundaAsyncBefore())
                    .as(join.getId())
                    .isTrue();
        }
    }
}
