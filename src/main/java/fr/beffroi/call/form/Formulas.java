package fr.beffroi.call.form;

import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import fr.beffroi.call.FormState;
import fr.beffroi.call.kind.FieldKinds;
import fr.beffroi.call.kind.Layout;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The conditions and calculations of a form, in an order in which each finds what it needs. A
 * hidden field counts as unanswered for those that speak of it.
 */
final class Formulas {

    private final FieldKinds kinds;
    private final Expressions expressions;
    private final List<FormSection> sections;
    private final List<Step> steps;

    Formulas(
            FieldKinds kinds,
            Expressions expressions,
            List<FormSection> sections,
            List<Step> steps) {
        this.kinds = kinds;
        this.expressions = expressions;
        this.sections = sections;
        this.steps = steps;
    }

    /**
     * A field with what decides of it.
     *
     * @param sectionWhen condition of its page
     */
    record Step(FormField field, @Nullable String sectionWhen, Layout.Field rule) {}

    /**
     * The state, and the values of the fields as expressions see them.
     *
     * @param values null for what is hidden, missing or cannot be read
     */
    record Evaluated(FormState state, Map<String, @Nullable Object> values) {}

    Evaluated run(JsonNode given) {
        ObjectNode answers = given.isObject() ? (ObjectNode) given.deepCopy() : empty();
        var run = new Run(answers);
        steps.forEach(run::complete);
        steps.forEach(run::decide);
        return new Evaluated(
                new FormState(answers, run.hidden, emptySections(run.hidden), run.failed),
                run.values);
    }

    private static ObjectNode empty() {
        return tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    }

    private Set<String> emptySections(Set<String> hidden) {
        Set<String> empty = new HashSet<>();
        for (FormSection section : sections) {
            if (section.fields().stream().allMatch(field -> hidden.contains(field.name()))) {
                empty.add(section.id());
            }
        }
        return empty;
    }

    private final class Run {

        private final ObjectNode answers;
        private final Map<String, @Nullable Object> values = new HashMap<>();
        private final Set<String> hidden = new HashSet<>();
        private final Set<String> failed = new HashSet<>();

        Run(ObjectNode answers) {
            this.answers = answers;
        }

        void complete(Step step) {
            FormField field = step.field();
            JsonNode answer = answers.path(field.name());
            kinds.of(field).complete(field, answer);
            values.put(field.name(), kinds.of(field).toFeel(field, answer));
        }

        void decide(Step step) {
            FormField field = step.field();
            if (!holds(step.sectionWhen(), field) || !holds(step.rule().when(), field)) {
                hidden.add(field.name());
                values.put(field.name(), kinds.of(field).toFeel(field, MissingNode.getInstance()));
            } else if (step.rule().formula() != null) {
                JsonNode calculated = calculate(step.rule().formula(), field);
                answers.set(field.name(), calculated);
                values.put(field.name(), kinds.of(field).toFeel(field, calculated));
            }
        }

        private boolean holds(@Nullable String when, FormField field) {
            if (when == null) {
                return true;
            }
            Expressions.Result result = expressions.evaluate(when, values);
            if (result.failed()) {
                failed.add(field.name());
            }
            // What cannot be decided is shown and told, never silently left out.
            return result.failed() || Boolean.TRUE.equals(result.value());
        }

        private JsonNode calculate(String formula, FormField field) {
            Expressions.Result result = expressions.evaluate(formula, values);
            JsonNode kept = result.value() == null ? null : kinds.calculated(field, result.value());
            if (result.failed() || (result.value() != null && kept == null)) {
                failed.add(field.name());
            }
            return kept == null ? NullNode.getInstance() : kept;
        }
    }
}
