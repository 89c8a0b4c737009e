package fr.beffroi.call.form;

import fr.beffroi.call.form.Formulas.Step;
import fr.beffroi.call.kind.Faults;
import fr.beffroi.call.kind.Layout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts fields in an order in which each comes after those that its expressions speak of. */
final class FormulaOrder {

    private final Expressions expressions;
    private final Faults faults;
    private final Map<String, String> pointers;
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final List<Step> ordered = new ArrayList<>();
    private final Set<String> placed = new HashSet<>();
    private final List<String> path = new ArrayList<>();

    /**
     * @param pointers of the fields in the layout, by name
     */
    FormulaOrder(Expressions expressions, Map<String, String> pointers, Faults faults) {
        this.expressions = expressions;
        this.pointers = pointers;
        this.faults = faults;
    }

    /** In order; what turns in a circle is told as a fault. */
    List<Step> of(List<Step> all) {
        all.forEach(step -> steps.put(step.field().name(), step));
        steps.keySet().forEach(this::place);
        return List.copyOf(ordered);
    }

    private void place(String name) {
        Step step = steps.get(name);
        if (step == null || placed.contains(name)) {
            return;
        }
        int before = path.indexOf(name);
        if (before >= 0) {
            List<String> circle = new ArrayList<>(path.subList(before, path.size()));
            circle.add(name);
            faults.add(
                    Faults.LAYOUT,
                    pointers.getOrDefault(name, "") + '/' + word(step.rule()),
                    "turns in a circle: " + String.join(" needs ", circle));
            return;
        }
        path.add(name);
        needs(step).forEach(this::place);
        path.removeLast();
        if (placed.add(name)) {
            ordered.add(step);
        }
    }

    private Set<String> needs(Step step) {
        Set<String> names = new TreeSet<>();
        add(names, step.sectionWhen());
        add(names, step.rule().when());
        add(names, step.rule().formula());
        return names;
    }

    private void add(Set<String> names, @Nullable String expression) {
        if (expression != null) {
            names.addAll(expressions.fieldsIn(expression));
        }
    }

    private static String word(Layout.Field rule) {
        return rule.formula() != null ? "formula" : rule.when() != null ? "when" : "name";
    }
}
