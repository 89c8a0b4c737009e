package fr.beffroi.process.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The files of {@code processes/}, and the words of the code that name parts of them. */
final class Drawn {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");

    private Drawn() {}

    static List<BpmnModelInstance> processes() {
        return models("processes");
    }

    /** The version in force before this one, which running files may still follow. */
    static List<BpmnModelInstance> earlier() {
        return models("src/test/resources/previous");
    }

    private static List<BpmnModelInstance> models(String folder) {
        return files(folder, ".bpmn").stream()
                .map(file -> Bpmn.readModelFromStream(new ByteArrayInputStream(bytes(file))))
                .toList();
    }

    static List<DmnModelInstance> tables() {
        return files("processes", ".dmn").stream()
                .map(file -> Dmn.readModelFromStream(new ByteArrayInputStream(bytes(file))))
                .toList();
    }

    static <T extends ModelElementInstance> List<T> all(Class<T> kind) {
        return processes().stream()
                .flatMap(process -> process.getModelElementsByType(kind).stream())
                .toList();
    }

    /** Every expression of every drawing, wherever it is written. */
    static List<DrawnExpression> expressions() {
        return expressions(processes());
    }

    static List<DrawnExpression> expressions(List<BpmnModelInstance> processes) {
        List<DrawnExpression> found = new ArrayList<>();
        for (BpmnModelInstance process : processes) {
            String name = process.getDefinitions().getId();
            collectAll(name, process.getDocument().getRootElement(), found);
        }
        return found;
    }

    private static void collectAll(String where, DomElement element, List<DrawnExpression> found) {
        collect(where, element, found);
        for (DomElement child : element.getChildElements()) {
            String id = child.getAttribute("id");
            collectAll(id == null ? where : id, child, found);
        }
    }

    private static void collect(String where, DomElement element, List<DrawnExpression> found) {
        List<String> texts = new ArrayList<>();
        for (String attribute :
                List.of(
                        "expression",
                        "candidateGroups",
                        "dueDate",
                        "collection",
                        "businessKey",
                        "sourceExpression",
                        "decisionRefVersionTag")) {
            String value = element.getAttribute("http://camunda.org/schema/1.0/bpmn", attribute);
            texts.add(value == null ? element.getAttribute(attribute) : value);
        }
        if (element.getChildElements().isEmpty()) {
            texts.add(element.getTextContent());
        }
        for (String text : texts) {
            if (text != null) {
                EXPRESSION
                        .matcher(text)
                        .results()
                        .forEach(match -> found.add(new DrawnExpression(where, match.group())));
            }
        }
    }

    /** All that the tables of a rule set may answer in a column of that name. */
    static Set<String> answers(String column, String ruleSet) {
        int number = ruleSet.lastIndexOf(".r") + 2;
        String set = ruleSet.substring(0, number);
        for (int revision = Integer.parseInt(ruleSet.substring(number)); revision > 0; revision--) {
            List<DecisionTable> own = tables(column, set + revision);
            if (!own.isEmpty()) {
                return own.stream()
                        .flatMap(table -> answers(column, table))
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        }
        return Set.of();
    }

    private static List<DecisionTable> tables(String column, String tag) {
        return tables().stream()
                .flatMap(model -> model.getModelElementsByType(DecisionTable.class).stream())
                .filter(table -> tag.equals(((Decision) table.getParentElement()).getVersionTag()))
                .filter(table -> columns(table).contains(column))
                .toList();
    }

    private static List<String> columns(DecisionTable table) {
        return table.getOutputs().stream().map(Output::getName).toList();
    }

    private static Stream<String> answers(String column, DecisionTable table) {
        int place = columns(table).indexOf(column);
        return table.getRules().stream()
                .map(rule -> List.copyOf(rule.getOutputEntries()).get(place))
                .map(entry -> entry.getText().getTextContent().strip().replace("\"", ""));
    }

    /** The texts between quotes in the service's own code that match, such as {@code MSG_…}. */
    static Set<String> namedInCode(String pattern) {
        Pattern quoted = Pattern.compile("\"(" + pattern + ")\"");
        Set<String> names = new TreeSet<>();
        for (Path file : files("src/main/java", ".java")) {
            quoted.matcher(new String(bytes(file), StandardCharsets.UTF_8))
                    .results()
                    .forEach(match -> names.add(match.group(1)));
        }
        return names;
    }

    static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
