package fr.beffroi.call.form;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormState;
import fr.beffroi.call.form.Formulas.Evaluated;
import fr.beffroi.call.kind.Checking;
import fr.beffroi.call.kind.FieldKinds;
import fr.beffroi.call.kind.Findings;
import fr.beffroi.call.kind.Layout;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds what is wrong or missing in answers; hidden fields are not looked at. */
final class AnswerCheck {

    private final Layout layout;
    private final SchemaCheck schema;
    private final Expressions expressions;
    private final CallForProjects call;
    private final FieldKinds kinds;
    private final MessageSource messages;
    private final Clock clock;

    AnswerCheck(
            Layout layout,
            SchemaCheck schema,
            Expressions expressions,
            CallForProjects call,
            FieldKinds kinds,
            MessageSource messages,
            Clock clock) {
        this.layout = layout;
        this.schema = schema;
        this.expressions = expressions;
        this.call = call;
        this.kinds = kinds;
        this.messages = messages;
        this.clock = clock;
    }

    List<FieldError> errors(Evaluated evaluated, Pages pages, Locale locale) {
        Findings findings = new Findings(pages.sections(), messages, locale);
        fields(evaluated, pages, findings, Set.of(), Set.of());
        rules("error", evaluated, locale, findings);
        return findings.inOrder();
    }

    /**
     * What does not fit its field, and what is missing: not the balance of a budget, nor how many
     * lines there are at least, nor the rules between answers, which only the whole can break.
     */
    List<FieldError> misfits(Evaluated evaluated, Pages pages, Locale locale) {
        Findings findings = new Findings(pages.sections(), messages, locale);
        fields(evaluated, pages, findings, Set.of("budget"), Set.of("minItems"));
        return findings.inOrder();
    }

    private void fields(
            Evaluated evaluated,
            Pages pages,
            Findings findings,
            Set<String> leftOutKinds,
            Set<String> leftOutKeywords) {
        FormState state = evaluated.state();
        List<FormField> shown = pages.fields().values().stream().filter(state::shows).toList();
        ObjectNode given = Given.of(shown, state.answers());
        new TextRules(kinds, findings).check(shown, given);
        LocalDate today = LocalDate.now(clock);
        var checking = new Checking(given, pages.fields(), call, today, leftOutKinds, findings);
        for (FormField field : shown) {
            JsonNode value = given.path(field.name());
            if (state.failed().contains(field.name())) {
                findings.add(field, field.name(), "form.error.formula", field.label());
            }
            if (!value.isMissingNode() && !checking.leavesOut(field)) {
                kinds.of(field).check(field, field.name(), value, checking);
            }
        }
        RankedActions actions = RankedActions.of(layout, pages.fields());
        if (actions != null && leftOutKinds.isEmpty()) {
            actions.check(given, call, findings);
        }
        schema.check(given, pages.fields(), state.hidden(), leftOutKeywords, findings);
    }

    List<FieldError> warnings(Evaluated evaluated, Pages pages, Locale locale) {
        Findings findings = new Findings(pages.sections(), messages, locale);
        rules("warning", evaluated, locale, findings);
        return findings.inOrder();
    }

    /** What a rule cannot judge is told if none finds anything there: nothing passes unseen. */
    private void rules(String effect, Evaluated evaluated, Locale locale, Findings findings) {
        Map<String, List<String>> broken = new LinkedHashMap<>();
        Map<String, String> unjudged = new LinkedHashMap<>();
        for (Layout.Rule rule : layout.checks()) {
            if (rule.effect().equals(effect)
                    && !evaluated.state().hidden().contains(rule.field())) {
                Expressions.Result result = expressions.evaluate(rule.when(), evaluated.values());
                String message = rule.message().in(locale);
                if (result.failed()) {
                    unjudged.putIfAbsent(rule.field(), message);
                } else if (Boolean.TRUE.equals(result.value())) {
                    broken.computeIfAbsent(rule.field(), _ -> new ArrayList<>()).add(message);
                }
            }
        }
        broken.forEach(findings::addAll);
        unjudged.forEach(findings::add);
    }
}
