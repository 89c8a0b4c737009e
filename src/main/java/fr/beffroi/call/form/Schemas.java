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
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * JSON Schema 2020-12 with formats asserted, and our own formats of telephone numbers and e-mails.
 */
final class Schemas {

    private static final Dialect DIALECT =
            Dialect.builder(Dialects.getDraft202012())
                    .format(new PhoneFormat())
                    .format(new EmailFormat())
                    .build();

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

    /**
     * An address that looks like one. The library's own format only knows the top-level domains of
     * its day: it would refuse real addresses of later ones, and the reserved ones of examples.
     */
    private static final class EmailFormat implements Format {

        private static final Pattern EMAIL =
                Pattern.compile(
                        "[^\\s@<>()\\[\\],;:\"\\\\]{1,64}@(?=.{4,190}$)"
                                + "([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+\\p{L}{2,63}");

        @Override
        public String getName() {
            return "email";
        }

        @Override
        public boolean matches(ExecutionContext context, String typed) {
            return EMAIL.matcher(typed).matches()
                    && !typed.startsWith(".")
                    && !typed.contains("..")
                    && !typed.contains(".@");
        }
    }
}
