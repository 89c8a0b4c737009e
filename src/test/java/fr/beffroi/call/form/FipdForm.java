package fr.beffroi.call.form;

import fr.beffroi.call.Axis;
import fr.beffroi.call.BudgetChart;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallPresentation;
import fr.beffroi.call.CatalogueEntry;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.kind.FieldKinds;
import fr.beffroi.event.Classification;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Money;
import fr.beffroi.process.feel.FeelForTests;
import fr.beffroi.territory.TerritoriesForTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The real form of the FIPD D call, without the service around it. */
final class FipdForm {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Clock DECEMBER_2026 =
            Clock.fixed(Instant.parse("2026-12-01T09:00:00Z"), ZoneId.of("Europe/Paris"));

    private FipdForm() {}

    static FormDefinition form() {
        return compile(schema(), layout());
    }

    /** The form of another call of the seeds, on the dates, the rates and the axes of this one. */
    static FormDefinition form(String code) {
        String folder = "seeds/calls/" + code;
        var schema = (ObjectNode) read(folder + "/form.schema.json");
        var axis = (ObjectNode) schema.path("properties").path("axis");
        axis.set("enum", schema().at("/properties/axis/enum"));
        return compile(schema, read(folder + "/form.layout.json"));
    }

    static FormDefinition compile(JsonNode schema, JsonNode layout) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/call");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new FormCompiler(
                        new FieldKinds(TerritoriesForTests.all(), messages),
                        FeelForTests.at(DECEMBER_2026),
                        messages,
                        DECEMBER_2026)
                .compile(call(), 1, schema, layout, charts());
    }

    static ObjectNode schema() {
        return (ObjectNode) read("seeds/calls/fipd-d-2027-62/form.schema.json");
    }

    static ObjectNode layout() {
        return (ObjectNode) read("seeds/calls/fipd-d-2027-62/form.layout.json");
    }

    private static Map<String, BudgetChart> charts() {
        return Map.of(
                "cerfa-12156-project", chart("cerfa-12156-project"),
                "cerfa-12156-organisation", chart("cerfa-12156-organisation"));
    }

    private static BudgetChart chart(String code) {
        return JSON.rebuild()
                .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build()
                .treeToValue(read("seeds/reference/budgets/" + code + ".json"), BudgetChart.class);
    }

    private static JsonNode read(String path) {
        try {
            return JSON.readTree(new ClassPathResource(path).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CallForProjects call() {
        return new CallForProjects(
                CallId.next(),
                "fipd-d-2027-62",
                "FIPD 2027",
                "FIPD",
                "D",
                2027,
                "PREF-62",
                "BPD",
                "62",
                "PROJECT",
                Classification.PUBLIC,
                Instant.parse("2026-11-15T23:00:00Z"),
                Instant.parse("2027-02-26T22:59:59Z"),
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 12, 31),
                new BigDecimal("0.80"),
                Money.euros(1000),
                Money.euros(1_150_000),
                "FIPD-2027-62.r1",
                1,
                "P15D",
                List.of(),
                List.of(
                        new Axis("D1", "Les jeunes"),
                        new Axis("D2", "Les personnes vulnérables"),
                        new Axis("D3", "La population"),
                        new Axis("D4", "Le territoire")),
                new CallPresentation(List.of(), List.of(), List.of(), List.of(), "", ""),
                CatalogueEntry.NOTHING,
                null,
                fr.beffroi.call.CallStanding.AS_PUBLISHED);
    }
}
