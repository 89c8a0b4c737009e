package fr.beffroi.call.form;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import fr.beffroi.call.FormState;
import fr.beffroi.call.OfferedAnswers;
import fr.beffroi.call.ProjectOutline;
import fr.beffroi.call.kind.BudgetTotals;
import fr.beffroi.call.kind.FieldKinds;
import fr.beffroi.call.kind.Layout;
import fr.beffroi.call.kind.Posted;
import fr.beffroi.kernel.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** A form ready to use: its definition was found to hold together. */
final class CompiledForm implements FormDefinition {

    private final int version;
    private final Layout layout;
    private final Pages french;
    private final Pages english;
    private final CallForProjects call;
    private final FieldKinds kinds;
    private final Expressions expressions;
    private final Formulas formulas;
    private final AnswerCheck check;
    private final OfferCheck offers;

    CompiledForm(
            int version,
            Layout layout,
            Pages french,
            Pages english,
            CallForProjects call,
            FieldKinds kinds,
            Expressions expressions,
            Formulas formulas,
            AnswerCheck check,
            OfferCheck offers) {
        this.version = version;
        this.layout = layout;
        this.french = french;
        this.english = english;
        this.call = call;
        this.kinds = kinds;
        this.expressions = expressions;
        this.formulas = formulas;
        this.check = check;
        this.offers = offers;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public List<FormSection> sections(Locale locale) {
        return pages(locale).sections();
    }

    @Override
    public FormSection section(String id, Locale locale) {
        return sections(locale).stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("section " + id));
    }

    @Override
    public ObjectNode read(FormSection section, Map<String, List<String>> posted) {
        Posted page = new Posted(posted, call);
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        for (FormField field : section.fields()) {
            JsonNode answer = kinds.of(field).read(field, field.name(), page);
            JsonNode kept = answer == null ? NullNode.getInstance() : answer;
            kinds.of(field).complete(field, kept);
            answers.set(field.name(), kept);
        }
        return answers;
    }

    @Override
    public OfferedAnswers offered(ObjectNode values, Locale locale) {
        return offers.judge(values, pages(locale), locale);
    }

    @Override
    public List<FormField> offerable(Locale locale) {
        return OfferCheck.offerable(sections(locale));
    }

    @Override
    public List<FieldError> check(JsonNode answers, Locale locale) {
        return check.errors(formulas.run(answers), pages(locale), locale);
    }

    @Override
    public List<FieldError> warnings(JsonNode answers, Locale locale) {
        return check.warnings(formulas.run(answers), pages(locale), locale);
    }

    @Override
    public Optional<String> fundersField() {
        return Optional.ofNullable(layout.funders()).map(Layout.Funders::field);
    }

    @Override
    public FormState state(JsonNode answers) {
        return formulas.run(answers).state();
    }

    @Override
    public boolean holds(String condition, JsonNode answers) {
        Expressions.Result result = expressions.evaluate(condition, formulas.run(answers).values());
        return result.failed() || Boolean.TRUE.equals(result.value());
    }

    @Override
    public Optional<String> faultOf(String condition) {
        return ExpressionCheck.faultOf(
                condition, kinds, expressions, List.copyOf(french.fields().values()));
    }

    @Override
    public ObjectNode submitted(JsonNode answers) {
        FormState state = state(answers);
        ObjectNode submitted = state.answers();
        submitted.remove(state.hidden());
        return submitted;
    }

    @Override
    public void setFiles(ObjectNode answers, Map<String, List<GivenFile>> files) {
        for (FormField field : french.fields().values()) {
            String document = field.details().document();
            if (document != null) {
                ArrayNode given = answers.putArray(field.name());
                files.getOrDefault(document, List.of())
                        .forEach(f -> given.addObject().put("file", f.id()).put("name", f.name()));
            }
        }
    }

    @Override
    public Map<String, String> outlineFields() {
        return Map.copyOf(layout.outline());
    }

    @Override
    public ProjectOutline outline(JsonNode answers) {
        RankedActions several = severalIn(answers);
        return several == null
                ? OutlineReader.read(layout, answers, budgetTotals(answers), List.of())
                : OutlineReader.read(layout, answers, several.totals(answers), several.in(answers));
    }

    /** The actions of these answers; null while one alone is asked for. */
    private @Nullable RankedActions severalIn(JsonNode answers) {
        RankedActions actions = RankedActions.of(layout, french.fields());
        return actions == null
                        || answers.path(actions.group().name()).isEmpty()
                        || !state(answers).shows(actions.group())
                ? null
                : actions;
    }

    private BudgetTotals budgetTotals(JsonNode answers) {
        FormField budget = french.fields().get(layout.outline().getOrDefault("budget", ""));
        return budget == null
                ? BudgetTotals.NONE
                : BudgetTotals.of(
                        answers.path(budget.name()),
                        Objects.requireNonNull(budget.details().chart()));
    }

    private Pages pages(Locale locale) {
        return locale.getLanguage().equals("en") ? english : french;
    }
}
