package fr.beffroi.call.form;

import fr.beffroi.call.FormFault.Fault;
import fr.beffroi.call.FormField;
import fr.beffroi.call.kind.Faults;
import fr.beffroi.call.kind.FieldKinds;
import fr.beffroi.call.kind.Layout;
import fr.beffroi.process.FeelException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.MissingNode;

/**
 * Whether every expression of a layout can be read, names fields that exist, is bounded, and gives
 * what is expected of it on sample answers.
 */
final class ExpressionCheck {

    private final FieldKinds kinds;
    private final Expressions expressions;
    private final Faults faults;

    ExpressionCheck(FieldKinds kinds, Expressions expressions, Faults faults) {
        this.kinds = kinds;
        this.expressions = expressions;
        this.faults = faults;
    }

    /** Tells the expressions that cannot be read or name what is not there. */
    void read(Layout layout) {
        for (int s = 0; s < layout.sections().size(); s++) {
            Layout.Section section = layout.sections().get(s);
            read(section.when(), "/sections/" + s + "/when");
            for (int f = 0; f < section.fields().size(); f++) {
                Layout.Field field = section.fields().get(f);
                read(field.when(), LayoutCheck.pointer(s, f) + "/when");
                read(field.formula(), LayoutCheck.pointer(s, f) + "/formula");
            }
        }
        for (int i = 0; i < layout.checks().size(); i++) {
            read(layout.checks().get(i).when(), "/rules/" + i + "/when");
        }
    }

    private void read(@Nullable String expression, String pointer) {
        if (expression == null) {
            return;
        }
        try {
            expressions
                    .strangersIn(expression)
                    .forEach(name ->
                            faults.add(Faults.LAYOUT, pointer, "there is no field " + name));
        } catch (FeelException e) {
            faults.add(Faults.LAYOUT, pointer, String.valueOf(e.getMessage()));
        }
    }

    /** Tells the expressions that do not give what is expected, on samples and on nothing. */
    void tryOut(Layout layout, List<FormField> fields) {
        var samples = new Samples(fields);
        Map<String, FormField> byName = new HashMap<>();
        fields.forEach(field -> byName.put(field.name(), field));
        for (int s = 0; s < layout.sections().size(); s++) {
            Layout.Section section = layout.sections().get(s);
            samples.condition(section.when(), "/sections/" + s + "/when");
            for (int f = 0; f < section.fields().size(); f++) {
                Layout.Field field = section.fields().get(f);
                String pointer = LayoutCheck.pointer(s, f);
                samples.condition(field.when(), pointer + "/when");
                FormField shown = byName.get(field.name());
                if (field.formula() != null && shown != null) {
                    samples.formula(field.formula(), shown, pointer + "/formula");
                }
            }
        }
        for (int i = 0; i < layout.checks().size(); i++) {
            samples.condition(layout.checks().get(i).when(), "/rules/" + i + "/when");
        }
    }

    /** Why a condition that no layout holds is none; empty if it is one. */
    static Optional<String> faultOf(
            String condition, FieldKinds kinds, Expressions expressions, List<FormField> fields) {
        var faults = new Faults();
        var check = new ExpressionCheck(kinds, expressions, faults);
        check.read(condition, "");
        if (faults.isEmpty()) {
            check.new Samples(fields).condition(condition, "");
        }
        return faults.all().stream().map(Fault::why).findFirst();
    }

    private final class Samples {

        private final Map<String, @Nullable Object> full = new HashMap<>();
        private final Map<String, @Nullable Object> empty = new HashMap<>();

        Samples(List<FormField> fields) {
            for (FormField field : fields) {
                full.put(field.name(), kinds.of(field).sample(field));
                empty.put(field.name(), kinds.of(field).toFeel(field, MissingNode.getInstance()));
            }
        }

        void condition(@Nullable String expression, String pointer) {
            if (expression != null) {
                Object value = value(expression, pointer);
                if (value != null && !(value instanceof Boolean)) {
                    faults.add(
                            Faults.LAYOUT, pointer, "a condition is true or false, not " + value);
                }
            }
        }

        void formula(String expression, FormField field, String pointer) {
            Object value = value(expression, pointer);
            if (value != null && kinds.calculated(field, value) == null) {
                faults.add(Faults.LAYOUT, pointer, "the result " + value + " is of another kind");
            }
        }

        /** A sample may fall on a case that the author excludes: then nothing answered decides. */
        private @Nullable Object value(String expression, String pointer) {
            String onSamples = expressions.failure(expression, full);
            if (!onSamples.isEmpty() && !expressions.failure(expression, empty).isEmpty()) {
                faults.add(Faults.LAYOUT, pointer, onSamples);
            }
            return expressions.evaluate(expression, full).value();
        }
    }
}
