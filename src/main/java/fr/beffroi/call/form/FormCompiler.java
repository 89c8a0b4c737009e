package fr.beffroi.call.form;

import com.networknt.schema.Schema;
import fr.beffroi.call.BudgetChart;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormSection;
import fr.beffroi.call.form.Formulas.Step;
import fr.beffroi.call.kind.Faults;
import fr.beffroi.call.kind.FieldKinds;
import fr.beffroi.call.kind.Layout;
import fr.beffroi.process.FeelExpressions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes a form out of its files, or says every part of them that does not hold. */
@Component
public class FormCompiler {

    private final FieldKinds kinds;
    private final FeelExpressions feel;
    private final MessageSource messages;
    private final Clock clock;
    private final Schemas schemas;
    private final LayoutReader layouts;

    public FormCompiler(
            FieldKinds kinds, FeelExpressions feel, MessageSource messages, Clock clock) {
        this.kinds = kinds;
        this.feel = feel;
        this.messages = messages;
        this.clock = clock;
        this.schemas = new Schemas(kinds);
        this.layouts = new LayoutReader(schemas);
    }

    /**
     * @param call whose axes, dates, ceiling, documents and département the form uses
     * @param charts charts of accounts by code
     * @throws fr.beffroi.call.FormFault if the schema, the layout or their agreement is at fault:
     *     it tells every fault, each with its file and its place
     */
    public FormDefinition compile(
            CallForProjects call,
            int version,
            JsonNode schema,
            JsonNode layout,
            Map<String, BudgetChart> charts) {
        var faults = new Faults();
        Schema compiled = schemas.compile(schema, faults);
        Layout pages = layouts.read(layout, faults);
        if (pages == null) {
            faults.refuse();
        }
        Layout read = Objects.requireNonNull(pages);
        new LayoutCheck(read, schema, call, charts, kinds, faults).check();
        var expressions = new Expressions(feel, names(read));
        var expressionCheck = new ExpressionCheck(kinds, expressions, faults);
        expressionCheck.read(read);
        faults.refuse();

        Pages french = pages(read, schema, call, charts, Locale.FRENCH);
        Pages english = pages(read, schema, call, charts, Locale.ENGLISH);
        List<Step> steps =
                new FormulaOrder(expressions, pointers(read), faults).of(steps(read, french));
        expressionCheck.tryOut(read, List.copyOf(french.fields().values()));
        faults.refuse();
        var formulas = new Formulas(kinds, expressions, french.sections(), steps);
        var check =
                new AnswerCheck(
                        read,
                        new SchemaCheck(Objects.requireNonNull(compiled), kinds),
                        expressions,
                        call,
                        kinds,
                        messages,
                        clock);
        return new CompiledForm(
                version,
                read,
                french,
                english,
                call,
                kinds,
                expressions,
                formulas,
                check,
                new OfferCheck(call, kinds, formulas, check, messages));
    }

    private Pages pages(
            Layout layout,
            JsonNode schema,
            CallForProjects call,
            Map<String, BudgetChart> charts,
            Locale locale) {
        List<FormSection> sections =
                new SectionBuilder(schema, call, charts, kinds, messages, locale).build(layout);
        return Pages.of(sections);
    }

    private static Set<String> names(Layout layout) {
        Set<String> names = new HashSet<>();
        layout.sections().forEach(s -> s.fields().forEach(field -> names.add(field.name())));
        return names;
    }

    private static Map<String, String> pointers(Layout layout) {
        Map<String, String> pointers = new HashMap<>();
        for (int s = 0; s < layout.sections().size(); s++) {
            List<Layout.Field> fields = layout.sections().get(s).fields();
            for (int f = 0; f < fields.size(); f++) {
                pointers.put(fields.get(f).name(), LayoutCheck.pointer(s, f));
            }
        }
        return pointers;
    }

    private static List<Step> steps(Layout layout, Pages pages) {
        List<Step> steps = new ArrayList<>();
        for (Layout.Section section : layout.sections()) {
            @Nullable String when = section.when();
            for (Layout.Field field : section.fields()) {
                steps.add(
                        new Step(
                                Objects.requireNonNull(pages.fields().get(field.name())),
                                when,
                                field));
            }
        }
        return steps;
    }
}
