package fr.beffroi.call.form;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import fr.beffroi.call.kind.Faults;
import fr.beffroi.call.kind.FieldKinds;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** JSON Schema 2020-12 with formats asserted, and the formats and schemas of our kinds of field. */
final class Schemas {

    private final SchemaRegistry registry;

    Schemas(FieldKinds kinds) {
        var dialect = Dialect.builder(Dialects.getDraft202012());
        kinds.formats().forEach((name, accepts) -> dialect.format(new OwnFormat(name, accepts)));
        registry =
                SchemaRegistry.withDefaultDialect(
                        dialect.build(),
                        builder ->
                                builder.schemas(kinds.schemas())
                                        .schemaRegistryConfig(
                                                SchemaRegistryConfig.builder()
                                                        .formatAssertionsEnabled(true)
                                                        .build()));
    }

    /** The schema ready to validate; null after telling what is wrong with it. */
    @Nullable Schema compile(JsonNode schema, Faults faults) {
        Schema meta = registry.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));
        for (Error error : meta.validate(schema)) {
            faults.add(
                    Faults.SCHEMA,
                    Pointers.of(error.getInstanceLocation()),
                    String.valueOf(error.getMessage()));
        }
        if (!faults.isEmpty()) {
            return null;
        }
        try {
            Schema compiled = registry.getSchema(schema);
            compiled.initializeValidators();
            return compiled;
        } catch (SchemaException e) {
            faults.add(Faults.SCHEMA, "", String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** A schema of our own, known to be right. */
    Schema own(JsonNode schema) {
        return registry.getSchema(schema);
    }

    private record OwnFormat(String name, Predicate<String> accepts) implements Format {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean matches(ExecutionContext context, String typed) {
            return accepts.test(typed);
        }
    }
}
