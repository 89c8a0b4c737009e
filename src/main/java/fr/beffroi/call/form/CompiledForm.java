package fr.beffroi.call.form;

import static java.util.stream.Collectors.toMap;

import com.networknt.schema.Schema;
import fr.beffroi.call.BudgetChart;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import fr.beffroi.call.ProjectOutline;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.territory.Territories;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A form ready to use: its definition was found to hold together. */
final class CompiledForm implements FormDefinition {

    private final int version;
    private final Layout layout;
    private final List<FormSection> sections;
    private final List<FormField> fields;
    private final CallForProjects call;
    private final Territories territories;
    private final MessageSource messages;
    private final SchemaCheck schemaCheck;
    private final DateRules dateRules;
    private final PlaceRules placeRules;

    CompiledForm(
            int version,
            Layout layout,
            List<FormSection> sections,
            Schema schema,
            CallForProjects call,
            Territories territories,
            MessageSource messages,
            Clock clock) {
        this.version = version;
        this.layout = layout;
        this.sections = sections;
        this.fields = sections.stream().flatMap(s -> s.fields().stream()).toList();
        this.call = call;
        this.territories = territories;
        this.messages = messages;
        Map<String, FormField> byName = fields.stream().collect(toMap(FormField::name, f -> f));
        this.schemaCheck = new SchemaCheck(schema, byName);
        this.dateRules = new DateRules(byName, call, clock);
        this.placeRules = new PlaceRules(byName, territories, call.department());
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public List<FormSection> sections() {
        return sections;
    }

    @Override
    public FormSection section(String id) {
        return sections.stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("section " + id));
    }

    @Override
    public ObjectNode read(FormSection section, Map<String, List<String>> posted) {
        return calculate(new PostedSection(posted, territories, call.department()).read(section));
    }

    @Override
    public List<FieldError> check(JsonNode answers, Locale locale) {
        ObjectNode given = Given.of(fields, answers);
        ObjectNode complete = calculate(given);
        Findings findings = new Findings(sections, messages, locale);
        TextRules.check(fields, complete, findings);
        for (Layout.Section section : layout.sections()) {
            for (Layout.Field rule : section.fields()) {
                dateRules.check(rule, complete, findings);
                placeRules.check(rule, complete, findings);
            }
        }
        schemaCheck.check(complete, findings);
        budgetFields().forEach(field -> budgetCheck(field).check(complete, findings));
        return findings.inOrder();
    }

    @Override
    public ObjectNode calculate(ObjectNode answers) {
        ObjectNode result = answers.deepCopy();
        for (FormField field : fields) {
            if (result.get(field.name()) instanceof ObjectNode value) {
                if (field.kind().equals("budget")) {
                    BudgetTotals.of(value, chart(field)).writeTo(value, chart(field));
                } else if (field.kind().equals("counts") && field.details().total()) {
                    value.put("total", sum(value, field));
                }
            }
        }
        return result;
    }

    @Override
    public ProjectOutline outline(JsonNode answers) {
        return OutlineReader.read(layout.outline(), answers, budgetTotals(answers));
    }

    private BudgetTotals budgetTotals(JsonNode answers) {
        return budgetFields().stream()
                .filter(field -> field.name().equals(layout.outline().get("budget")))
                .findFirst()
                .map(field -> BudgetTotals.of(answers.path(field.name()), chart(field)))
                .orElse(BudgetTotals.NONE);
    }

    private List<FormField> budgetFields() {
        return fields.stream().filter(field -> field.kind().equals("budget")).toList();
    }

    private BudgetCheck budgetCheck(FormField field) {
        return new BudgetCheck(field, chart(field), call.maxRate(), call.minimumAmount());
    }

    private static BudgetChart chart(FormField field) {
        return Objects.requireNonNull(field.details().chart());
    }

    private static long sum(JsonNode counts, FormField field) {
        return field.options().stream()
                .map(line -> counts.path(line.value()))
                .filter(JsonNode::isIntegralNumber)
                .mapToLong(JsonNode::longValue)
                .sum();
    }
}
