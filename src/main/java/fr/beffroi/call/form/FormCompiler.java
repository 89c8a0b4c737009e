package fr.beffroi.call.form;

import com.networknt.schema.Schema;
import fr.beffroi.call.BudgetChart;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormSection;
import fr.beffroi.territory.Territories;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes a form out of its files, or says which part of them does not hold. */
@Component
public class FormCompiler {

    private final Territories territories;
    private final MessageSource messages;
    private final Clock clock;

    public FormCompiler(Territories territories, MessageSource messages, Clock clock) {
        this.territories = territories;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param call whose axes, dates, ceiling and département the form uses
     * @param charts charts of accounts by code
     * @throws FormFault if the schema, the layout or their agreement is at fault; the message
     *     begins with the place
     */
    public FormDefinition compile(
            CallForProjects call,
            int version,
            JsonNode schema,
            JsonNode layout,
            Map<String, BudgetChart> charts) {
        Schema compiled = Schemas.compile(schema);
        Layout pages = Layout.read(layout);
        LayoutCheck.check(pages, schema, call, charts);
        List<FormSection> sections = new SectionBuilder(schema, call, charts).build(pages);
        return new CompiledForm(
                version, pages, sections, compiled, call, territories, messages, clock);
    }
}
