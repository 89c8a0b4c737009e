package fr.beffroi.process.feel;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import fr.beffroi.process.FeelException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

/**
 * Refuses, before it ever runs, an expression that could work for long or grow without end: the
 * language has no limit of its own, and an evaluation cannot be interrupted.
 */
class ExpressionBounds {

    private static final int NESTED_LOOPS = 2;
    private static final BigDecimal LARGEST_RANGE = BigDecimal.valueOf(1000);
    private static final BigDecimal LARGEST_EXPONENT = BigDecimal.valueOf(20);
    private static final Set<String> WITH_PATTERN =
            Set.of("matches", "replace", "split", "extract");

    /** A repetition of something that itself repeats: can take exponential time. */
    private static final Pattern NESTED_REPETITION =
            Pattern.compile("\\([^()]*[+*{][^()]*\\)[+*{]");

    private final String expression;
    private final Set<String> maybeUndefined = new HashSet<>();

    ExpressionBounds(String expression) {
        this.expression = expression;
    }

    Set<String> maybeUndefined() {
        return Set.copyOf(maybeUndefined);
    }

    void check(Object node) {
        check(node, 0);
    }

    private void check(Object node, int loops) {
        switch (node) {
            case For loop -> loop(loop.iterators(), loop.exp(), loops);
            case SomeItem loop -> loop(loop.iterators(), loop.condition(), loops);
            case EveryItem loop -> loop(loop.iterators(), loop.condition(), loops);
            case Filter filter -> {
                check(filter.list(), loops);
                body(filter.filter(), loops + 1);
            }
            case IterationContext range -> range(range);
            case Exponentiation power -> power(power, loops);
            case FunctionInvocation call -> call(call, loops);
            case FunctionDefinition _ -> throw refusal("functions of one's own are not allowed");
            case JavaFunctionInvocation _ -> throw refusal("Java is not allowed");
            case ConstContext _ -> throw refusal("contexts are not allowed");
            case Ref ref when ref.names().contains("partial") ->
                    throw refusal("partial is not allowed");
            default -> inside(node, loops);
        }
    }

    private void inside(Object node, int loops) {
        if (node instanceof Iterable<?> many) {
            var each = many.iterator();
            while (each.hasNext()) {
                check(each.next(), loops);
            }
        } else if (node instanceof Product product) {
            for (int i = 0; i < product.productArity(); i++) {
                check(product.productElement(i), loops);
            }
        }
    }

    private void loop(
            camundajar.impl.scala.collection.immutable.List<?> iterators, Object body, int loops) {
        check(iterators, loops);
        body(body, loops + iterators.length());
    }

    private void body(Object body, int loops) {
        if (loops > NESTED_LOOPS) {
            throw refusal("more than " + NESTED_LOOPS + " loops inside each other");
        }
        check(body, loops);
    }

    private void range(IterationContext range) {
        BigDecimal start = literal(range.start());
        BigDecimal end = literal(range.end());
        if (end.subtract(start).abs().compareTo(LARGEST_RANGE) > 0) {
            throw refusal("a range of more than " + LARGEST_RANGE + " values");
        }
    }

    private void power(Exponentiation power, int loops) {
        if (literal(power.y()).abs().compareTo(LARGEST_EXPONENT) > 0) {
            throw refusal("an exponent above " + LARGEST_EXPONENT);
        }
        check(power.x(), loops);
    }

    private BigDecimal literal(Object node) {
        return switch (node) {
            case ConstNumber number -> number.value().bigDecimal();
            case ArithmeticNegation negation -> literal(negation.x()).negate();
            default ->
                    throw refusal("the ends of a range and exponents must be written as numbers");
        };
    }

    private void call(FunctionInvocation call, int loops) {
        if (call.function().equals("is defined")) {
            collectNames(call.params());
        }
        if (WITH_PATTERN.contains(call.function())) {
            refuseSlowPattern(call.params());
        }
        inside(call.params(), loops);
    }

    private void collectNames(Object node) {
        if (node instanceof String name) {
            maybeUndefined.add(name);
        } else if (node instanceof Iterable<?> many) {
            var each = many.iterator();
            while (each.hasNext()) {
                collectNames(each.next());
            }
        } else if (node instanceof Product product) {
            for (int i = 0; i < product.productArity(); i++) {
                collectNames(product.productElement(i));
            }
        }
    }

    private void refuseSlowPattern(Object params) {
        var literals = new HashSet<String>();
        collectLiterals(params, literals);
        if (literals.isEmpty()) {
            throw refusal("a pattern must be written as a text");
        }
        if (literals.stream().anyMatch(text -> NESTED_REPETITION.matcher(text).find())) {
            throw refusal("a pattern that repeats a repetition");
        }
    }

    private static void collectLiterals(Object node, Set<String> literals) {
        if (node instanceof ConstString text) {
            literals.add(text.value());
        } else if (node instanceof Product product && !(node instanceof Iterable)) {
            for (int i = 0; i < product.productArity(); i++) {
                collectLiterals(product.productElement(i), literals);
            }
        } else if (node instanceof Iterable<?> many) {
            var each = many.iterator();
            while (each.hasNext()) {
                collectLiterals(each.next(), literals);
            }
        }
    }

    private FeelException refusal(String reason) {
        return new FeelException(expression + ": " + reason);
    }
}
