package fr.beffroi.process.feel;

import fr.beffroi.process.FeelNames;
import java.util.Set;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * An expression that was read and found small enough.
 *
 * @param maybeUndefined names that it asks about with {@code is defined(…)}
 * @param names all that it speaks of
 */
record ReadExpression(ParsedExpression parsed, Set<String> maybeUndefined, FeelNames names) {

    /** To ask whether a value is there is no error when it is not. */
    boolean isAskedWhetherDefined(EvaluationFailure failure) {
        String kind = failure.failureType().toString();
        return (kind.equals("NO_VARIABLE_FOUND") || kind.equals("NO_CONTEXT_ENTRY_FOUND"))
                && maybeUndefined.stream()
                        .anyMatch(name -> failure.failureMessage().contains("'" + name + "'"));
    }
}
