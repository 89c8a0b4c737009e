package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/** A statement that only a ticked box accepts. */
final class AttestationKind extends YesNoKind {

    AttestationKind(MessageSource messages) {
        super(messages);
    }

    @Override
    public String code() {
        return "attestation";
    }

    @Override
    public String component() {
        return "attestation";
    }

    @Override
    public void checkDefinition(Definition definition) {
        definition.demandSchema(
                definition.type().path("const").asBoolean(false), "\"const\": true");
    }

    /** Of its own application: it is given anew in another one. */
    @Override
    public @Nullable JsonNode carried(FormField field, JsonNode value) {
        return null;
    }
}
