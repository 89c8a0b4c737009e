package fr.beffroi.process.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.IdentifierNode;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Tree;

/** An expression as it is written in a drawing. */
record DrawnExpression(String where, String text) {

    /** A call such as {@code receipts.issue(applicationId)}. */
    record Call(String on, String method, int parameters) {}

    /** Names of beans and variables. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (IdentifierNode node : tree().getIdentifierNodes()) {
            names.add(node.getName());
        }
        return names;
    }

    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        collect(tree().getRoot(), calls);
        return calls;
    }

    private Tree tree() {
        return new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text);
    }

    private static void collect(Node node, List<Call> calls) {
        if (node instanceof AstMethod method) {
            String said = method.getStructuralId(null).split("\\(", 2)[0];
            int dot = said.lastIndexOf('.');
            int parameters = ((AstParameters) method.getChild(1)).getCardinality();
            if (dot > 0) {
                calls.add(
                        new Call(
                                said.substring(0, dot).trim(),
                                said.substring(dot + 1).trim(),
                                parameters));
            }
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            collect(node.getChild(i), calls);
        }
    }

    @Override
    public String toString() {
        return where + ": " + text;
    }
}
