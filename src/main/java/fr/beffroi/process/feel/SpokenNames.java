package fr.beffroi.process.feel;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import fr.beffroi.process.FeelNames;
import java.util.HashSet;
import java.util.Set;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

/** Collects the names that an expression speaks of, without those that its loops bring. */
final class SpokenNames {

    private final Set<String> certain = new HashSet<>();
    private final Set<String> possible = new HashSet<>();

    static FeelNames in(Object expression) {
        var names = new SpokenNames();
        names.collect(expression, Set.of(), false);
        return new FeelNames(Set.copyOf(names.certain), Set.copyOf(names.possible));
    }

    private void collect(Object node, Set<String> bound, boolean filtered) {
        switch (node) {
            case Ref ref -> add(ref.names().head(), bound, filtered);
            case For loop -> loop(loop.iterators(), loop.exp(), bound, filtered);
            case SomeItem loop -> loop(loop.iterators(), loop.condition(), bound, filtered);
            case EveryItem loop -> loop(loop.iterators(), loop.condition(), bound, filtered);
            case Filter filter -> {
                collect(filter.list(), bound, filtered);
                collect(filter.filter(), with(bound, "item"), true);
            }
            case FunctionInvocation call when call.function().equals("is defined") ->
                    inside(call.params(), bound, true);
            default -> inside(node, bound, filtered);
        }
    }

    private void add(String name, Set<String> bound, boolean filtered) {
        if (!bound.contains(name)) {
            (filtered ? possible : certain).add(name);
        }
    }

    private void loop(Object iterators, Object body, Set<String> bound, boolean filtered) {
        var inner = new HashSet<>(bound);
        if (iterators instanceof Iterable<?> many) {
            var each = many.iterator();
            while (each.hasNext()) {
                if (each.next() instanceof Product pair) {
                    collect(pair.productElement(1), inner, filtered);
                    inner.add(String.valueOf(pair.productElement(0)));
                }
            }
        }
        collect(body, inner, filtered);
    }

    private void inside(Object node, Set<String> bound, boolean filtered) {
        if (node instanceof Iterable<?> many) {
            var each = many.iterator();
            while (each.hasNext()) {
                collect(each.next(), bound, filtered);
            }
        } else if (node instanceof Product product) {
            for (int i = 0; i < product.productArity(); i++) {
                collect(product.productElement(i), bound, filtered);
            }
        }
    }

    private static Set<String> with(Set<String> bound, String name) {
        var all = new HashSet<>(bound);
        all.add(name);
        return all;
    }
}
