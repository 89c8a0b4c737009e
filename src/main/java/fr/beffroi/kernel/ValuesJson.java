package fr.beffroi.kernel;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** How the shared values are written as JSON: identifiers as text, amounts as exact numbers. */
public final class ValuesJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final List<Class<?>> AS_TEXT =
            List.of(
                    ApplicationId.class,
                    CallId.class,
                    DocumentId.class,
                    FundingRequestId.class,
                    OrganisationId.class,
                    PersonId.class,
                    Siret.class);

    public ValuesJson() {
        super("beffroi-values");
        addSerializer(Money.class, new MoneySerializer());
        AS_TEXT.forEach(type -> addSerializer(new ToStringSerializer(type)));
    }

    private static final class MoneySerializer extends StdSerializer<Money> {

        MoneySerializer() {
            super(Money.class);
        }

        @Override
        public void serialize(Money amount, JsonGenerator out, SerializationContext context) {
            out.writeNumber(amount.euros());
        }
    }
}
