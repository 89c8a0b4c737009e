package fr.beffroi.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every flow of every drawing can be taken: there is a way to it, and somebody says the word. */
class WaysTest {

    private static final Pattern WORD = Pattern.compile("'([A-Z][A-Z0-9_]+)'");
    private static final String CODE = texts("src/main/java", ".java");
    private static final String TABLES = texts("processes", ".dmn");
    private static final String PATH_TESTS = texts("src/test/java", "PathsTest.java");

    @TestFactory
    Stream<DynamicTest> everyStepIsReachedFromAnEvent() {
        return perModel((process, model) -> {
            Set<FlowNode> reached = reached(model);
            assertThat(model.getModelElementsByType(FlowNode.class))
                    .extracting(FlowNode::getId)
                    .containsExactlyInAnyOrderElementsOf(
                            reached.stream().map(FlowNode::getId).toList());
        });
    }

    @TestFactory
    Stream<DynamicTest> everyWayOutOfAQuestionHasAConditionOrIsTheDefault() {
        return perModel((process, model) -> {
            for (var question : model.getModelElementsByType(ExclusiveGateway.class)) {
                if (question.getOutgoing().size() > 1) {
                    assertThat(question.getOutgoing())
                            .as(question.getId())
                            .allMatch(flow ->
                                    flow.getConditionExpression() != null
                                            || flow.equals(question.getDefault()));
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyWordThatAConditionWaitsForIsSaidByTheServiceOrATable() {
        return perModel((process, model) -> {
            for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
                for (String word : words(flow)) {
                    assertThat(said(word)).as("%s waits for %s", flow.getId(), word).isTrue();
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyProcessIsStartedByTheServiceOrCalled() {
        List<String> called =
                Drawn.all(CallActivity.class).stream().map(CallActivity::getCalledElement).toList();
        return perModel((process, model) -> {
            String id = process.getId();
            assertThat(called.contains(id) || CODE.contains('"' + id + '"')).isTrue();
        });
    }

    @TestFactory
    Stream<DynamicTest> aTestOfItsPathsNamesEveryProcess() {
        return perModel(
                (process, model) -> assertThat(PATH_TESTS).contains('"' + process.getId() + '"'));
    }

    /** What is checked of one drawing. */
    private interface Check {
        void of(Process process, BpmnModelInstance model);
    }

    private static Stream<DynamicTest> perModel(Check check) {
        return Drawn.processes().stream()
                .map(model -> {
                    Process process = model.getModelElementsByType(Process.class).iterator().next();
                    return DynamicTest.dynamicTest(process.getId(), () -> check.of(process, model));
                });
    }

    private static Set<FlowNode> reached(BpmnModelInstance model) {
        Set<FlowNode> reached = new HashSet<>();
        Deque<FlowNode> next = new ArrayDeque<>(model.getModelElementsByType(StartEvent.class));
        Collection<BoundaryEvent> edges = model.getModelElementsByType(BoundaryEvent.class);
        while (!next.isEmpty()) {
            FlowNode node = next.pop();
            if (reached.add(node)) {
                node.getOutgoing().forEach(flow -> next.add(flow.getTarget()));
                edges.stream().filter(edge -> edge.getAttachedTo().equals(node)).forEach(next::add);
                if (node instanceof StartEvent
                        && node.getParentElement() instanceof FlowNode part) {
                    next.add(part);
                }
            }
        }
        return reached;
    }

    private static Set<String> words(SequenceFlow flow) {
        Set<String> words = new TreeSet<>();
        if (flow.getConditionExpression() != null) {
            WORD.matcher(flow.getConditionExpression().getTextContent())
                    .results()
                    .forEach(match -> words.add(match.group(1)));
        }
        return words;
    }

    /** By the code, by a table, or by a drawing that gives it to the one it calls. */
    private static boolean said(String word) {
        return Pattern.compile("\\b" + word + "\\b").matcher(CODE).find()
                || TABLES.contains('"' + word + '"')
                || Drawn.expressions().stream()
                        .anyMatch(written -> written.text().matches(".*[?:] '" + word + "'.*"));
    }

    private static String texts(String folder, String ending) {
        StringBuilder all = new StringBuilder();
        for (Path file : Drawn.files(folder, ending)) {
            try {
                all.append(Files.readString(file));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return all.toString();
    }
}
