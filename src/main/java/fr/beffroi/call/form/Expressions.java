package fr.beffroi.call.form;

import fr.beffroi.process.FeelBusyException;
import fr.beffroi.process.FeelException;
import fr.beffroi.process.FeelExpressions;
import fr.beffroi.process.FeelNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Evaluates the expressions of a form on answers that may be incomplete. */
final class Expressions {

    private final FeelExpressions feel;
    private final Set<String> fields;

    /**
     * @param fields names of the fields of the form
     */
    Expressions(FeelExpressions feel, Set<String> fields) {
        this.feel = feel;
        this.fields = fields;
    }

    /** What an expression gave: nothing while an answer it needs is missing. */
    record Result(@Nullable Object value, boolean failed) {}

    /** The fields that an expression speaks of. */
    Set<String> fieldsIn(String expression) {
        FeelNames names = feel.names(expression);
        Set<String> known = new TreeSet<>(names.certain());
        known.addAll(names.possible());
        known.retainAll(fields);
        return known;
    }

    /** The names that an expression speaks of and that are no fields. */
    Set<String> strangersIn(String expression) {
        Set<String> strangers = new TreeSet<>(feel.names(expression).certain());
        strangers.removeAll(fields);
        return strangers;
    }

    /** Gives an expression the fields it speaks of, and nothing else: the others cost nothing. */
    Result evaluate(String expression, Map<String, @Nullable Object> values) {
        Map<String, Object> named = named(expression, values);
        try {
            return new Result(feel.evaluate(expression, named), false);
        } catch (FeelBusyException e) {
            throw e;
        } catch (FeelException e) {
            return new Result(null, !isIncomplete(named));
        }
    }

    /** Why an expression gives no result on these values. */
    String failure(String expression, Map<String, @Nullable Object> values) {
        try {
            feel.evaluate(expression, named(expression, values));
            return "";
        } catch (FeelException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Map<String, Object> named(String expression, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> named = new HashMap<>();
        fieldsIn(expression).forEach(name -> named.put(name, values.get(name)));
        return unchecked(named);
    }

    /** FEEL knows null; the interface of the engine does not say so. */
    @SuppressWarnings({"NullAway", "unchecked", "rawtypes"})
    private static Map<String, Object> unchecked(Map<String, @Nullable Object> named) {
        return (Map) named;
    }

    private static boolean isIncomplete(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case Map<?, ?> map -> map.values().stream().anyMatch(Expressions::isIncomplete);
            case Collection<?> list ->
                    list.isEmpty() || list.stream().anyMatch(Expressions::isIncomplete);
            default -> false;
        };
    }
}
