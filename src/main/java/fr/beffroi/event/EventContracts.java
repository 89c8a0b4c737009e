package fr.beffroi.event;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import fr.beffroi.event.relay.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contracts of all events, read once from {@code contracts/events}. */
@Component
public class EventContracts {

    private static final String FILES = "classpath*:contracts/events/*.json";
    private static final List<String> OWN_KEYWORDS =
            List.of("x-version", "x-topic", "x-extensible-enum");

    private final Map<String, EventContract> byType = new TreeMap<>();

    public EventContracts() {
        SchemaRegistry registry = registry();
        var json = JsonMapper.shared();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                add(read(file, json, registry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Collection<EventContract> all() {
        return byType.values();
    }

    public Optional<EventContract> find(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    private static SchemaRegistry registry() {
        Dialect dialect =
                Dialect.builder(Dialects.getDraft202012())
                        .keywords(OWN_KEYWORDS.stream().map(NonValidationKeyword::new).toList())
                        .build();
        return SchemaRegistry.withDefaultDialect(
                dialect,
                builder ->
                        builder.schemaRegistryConfig(
                                SchemaRegistryConfig.builder()
                                        .formatAssertionsEnabled(true)
                                        .build()));
    }

    private static EventContract read(Resource file, JsonMapper json, SchemaRegistry registry)
            throws IOException {
        try (InputStream in = file.getInputStream()) {
            JsonNode document = json.readTree(in);
            return EventContract.read(document, registry.getSchema(document));
        }
    }

    private void add(EventContract contract) {
        if (!Topics.NAMES.contains(contract.topic())) {
            throw new IllegalStateException(contract.type() + ": no topic " + contract.topic());
        }
        byType.put(contract.type(), contract);
    }
}
