package fr.beffroi.call.kind;

import org.springframework.context.MessageSource;

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
}
