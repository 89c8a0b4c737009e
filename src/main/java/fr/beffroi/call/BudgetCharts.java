package fr.beffroi.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The charts of accounts of {@code seeds/reference/budgets}, by code, read once. */
@Component
class BudgetCharts {

    private final Map<String, BudgetChart> charts;

    BudgetCharts(JsonMapper json) {
        JsonMapper strict =
                json.rebuild()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .build();
        Map<String, BudgetChart> found = new TreeMap<>();
        for (Resource file : files()) {
            BudgetChart chart = read(file, strict);
            found.put(chart.code(), chart);
        }
        charts = Collections.unmodifiableMap(found);
    }

    Map<String, BudgetChart> all() {
        return charts;
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:seeds/reference/budgets/*.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BudgetChart read(Resource file, JsonMapper json) {
        try (InputStream in = file.getInputStream()) {
            return json.readValue(in, BudgetChart.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
