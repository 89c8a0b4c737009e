package fr.beffroi.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls that only tests know, with the particulars of the FIPD call; no public page shows them. */
@Component
public class TrialCalls {

    private final CallBooks books;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    TrialCalls(CallBooks books, TransactionTemplate transaction, JsonMapper json) {
        this.books = books;
        this.transaction = transaction;
        this.json =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    }

    /** A call whose form holds every kind of field; gives its code. */
    public String withEveryKind() {
        load("essai-champs", read("forms/every-kind/form.schema.json"), everyKindLayout(), true);
        return "essai-champs";
    }

    private JsonNode everyKindLayout() {
        return read("forms/every-kind/form.layout.json");
    }

    /** A call with that form; gives its code. */
    public String with(String code, JsonNode schema, JsonNode layout) {
        load(code, schema, layout, false);
        return code;
    }

    private void load(String code, JsonNode schema, JsonNode layout, boolean works) {
        ObjectNode call =
                TestCalls.withoutModels((ObjectNode) read("seeds/calls/fipd-d-2027-62/call.json"));
        call.put("code", code);
        TestCalls.restrict(call);
        ((ObjectNode) call.at("/documents/1")).remove("mandatoryWhen");
        ObjectNode report = (ObjectNode) call.at("/documents/7");
        report.remove("mandatoryWhen");
        if (works) {
            report.put("mandatoryWhen", "works = true");
        }
        BudgetChart chart =
                json.treeToValue(
                        read("seeds/reference/budgets/cerfa-12156-project.json"),
                        BudgetChart.class);
        var folder =
                new CallFolder(
                        json.treeToValue(call, CallFile.class),
                        schema,
                        layout,
                        Map.of(chart.code(), chart));
        transaction.executeWithoutResult(_ -> books.load(folder));
    }

    private JsonNode read(String path) {
        try {
            return json.readTree(new ClassPathResource(path).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
