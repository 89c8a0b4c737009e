package fr.beffroi.call;

import fr.beffroi.call.FormFault.Fault;
import fr.beffroi.kernel.Seed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads {@code seeds/calls}: a folder per call, with {@code call.json}, {@code form.schema.json}
 * and {@code form.layout.json} (without these two it is announced only), and in {@code models} the
 * files to fill in that it offers; the charts of accounts come from {@code
 * seeds/reference/budgets}.
 */
@Component
@Order(50)
class CallSeed implements Seed {

    private final CallBooks books;
    private final BudgetCharts charts;
    private final JsonMapper json;

    CallSeed(CallBooks books, BudgetCharts charts, JsonMapper json) {
        this.books = books;
        this.charts = charts;
        this.json =
                json.rebuild()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .build();
    }

    @Override
    public void load() {
        List<Fault> faults = new ArrayList<>();
        for (Resource file : find("calls/*/call.json")) {
            CallFile call = read(file, CallFile.class);
            try {
                books.load(
                        new CallFolder(
                                call,
                                readIfThere(beside(file, "form.schema.json")),
                                readIfThere(beside(file, "form.layout.json")),
                                charts.all(),
                                models(file, call)));
            } catch (FormFault fault) {
                fault.faults().forEach(each -> faults.add(each.in("calls/" + call.code())));
            }
        }
        if (!faults.isEmpty()) {
            throw new FormFault(faults);
        }
    }

    /** Those that are there; that one is missing is a fault of the call. */
    private static Map<String, byte[]> models(Resource file, CallFile call) {
        var models = new HashMap<String, byte[]>();
        for (CallFile.Document document : call.documents()) {
            String name = document.model();
            if (name != null && CallModels.isName(name)) {
                Resource model = beside(file, "models/" + name);
                if (model.exists()) {
                    models.put(name, bytes(model));
                }
            }
        }
        return models;
    }

    private static byte[] bytes(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static Resource[] find(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:seeds/" + pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource beside(Resource file, String name) {
        try {
            return file.createRelative(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable JsonNode readIfThere(Resource file) {
        return file.exists() ? read(file, JsonNode.class) : null;
    }

    private <T> T read(Resource file, Class<T> type) {
        try (InputStream in = file.getInputStream()) {
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
