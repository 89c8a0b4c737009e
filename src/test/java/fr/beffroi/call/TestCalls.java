package fr.beffroi.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls made after the seeded one, in the transaction of the caller. */
public final class TestCalls {

    private final CallBooks books;
    private final JsonMapper json;

    public static TestCalls in(ApplicationContext context) {
        return new TestCalls(context.getBean(CallBooks.class), context.getBean(JsonMapper.class));
    }

    private TestCalls(CallBooks books, JsonMapper json) {
        this.books = books;
        this.json =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    }

    /** A call that is only announced. */
    public void announce(String code, Consumer<ObjectNode> changes) {
        books.load(new CallFolder(file(code, changes), null, null, Map.of()));
    }

    /** A call with the form of the seeded one. */
    public void publish(String code, Consumer<ObjectNode> changes) {
        books.load(
                new CallFolder(
                        file(code, changes),
                        read("seeds/calls/fipd-d-2027-62/form.schema.json"),
                        read("seeds/calls/fipd-d-2027-62/form.layout.json"),
                        charts()));
    }

    /** On no public list, and open to the organisations of the demonstration. */
    public static void restrict(ObjectNode call) {
        call.put("classification", "RESTRICTED");
        call.putArray("invited").add("32514858300017").add("39337886400028");
    }

    /** The call of a folder of the seeds, with its own form, under another code. */
    public void publishCopy(String seed, String code) {
        String folder = "seeds/calls/" + seed;
        books.load(
                new CallFolder(
                        json.treeToValue(
                                withoutModels(read(folder + "/call.json").put("code", code)),
                                CallFile.class),
                        read(folder + "/form.schema.json"),
                        read(folder + "/form.layout.json"),
                        charts()));
    }

    private Map<String, BudgetChart> charts() {
        return Map.of(
                "cerfa-12156-project", chart("cerfa-12156-project"),
                "cerfa-12156-organisation", chart("cerfa-12156-organisation"));
    }

    private BudgetChart chart(String code) {
        return json.treeToValue(
                read("seeds/reference/budgets/" + code + ".json"), BudgetChart.class);
    }

    /** The files to fill in stay beside the seeded call. */
    static ObjectNode withoutModels(ObjectNode call) {
        for (JsonNode document : call.path("documents")) {
            ((ObjectNode) document).remove("model");
        }
        return call;
    }

    private CallFile file(String code, Consumer<ObjectNode> changes) {
        ObjectNode call = read("seeds/calls/fipd-d-2027-62/call.json").put("code", code);
        withoutModels(call);
        changes.accept(call);
        return json.treeToValue(call, CallFile.class);
    }

    public static void catalogue(ObjectNode call, String list, String... values) {
        ArrayNode array = ((ObjectNode) call.path("catalogue")).putArray(list);
        for (String value : values) {
            array.add(value);
        }
    }

    private ObjectNode read(String path) {
        try {
            return (ObjectNode) json.readTree(new ClassPathResource(path).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
