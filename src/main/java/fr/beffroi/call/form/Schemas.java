package fr.beffroi.call.form;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import fr.beffroi.kernel.Telephone;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** JSON Schema 2020-12 with formats asserted, and our own format of telephone numbers. */
final class Schemas {

    private static final Dialect DIALECT =
            Dialect.builder(Dialects.getDraft202012()).format(new PhoneFormat()).build();

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    DIALECT,
                    builder ->
                            builder.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));

    private Schemas() {}

    static Schema compile(JsonNode schema) {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));
        List<Error> faults = meta.validate(schema);
        if (!faults.isEmpty()) {
            Error first = faults.getFirst();
            throw new FormFault("schema" + first.getInstanceLocation(), first.getMessage());
        }
        Schema compiled = REGISTRY.getSchema(schema);
        compiled.initializeValidators();
        return compiled;
    }

    /** A telephone number, French or international. */
    private static final class PhoneFormat implements Format {

        @Override
        public String getName() {
            return "phone";
        }

        @Override
        public boolean matches(ExecutionContext context, String typed) {
            return Telephone.parse(typed).isPresent();
        }
    }
}
