package fr.beffroi.call.kind;

import java.util.List;

/** Another organisation: a partner, a funder, a contracting authority. */
final class OrganisationKind extends ComposedKind {

    OrganisationKind(FieldKinds kinds) {
        super(
                "organisation",
                kinds,
                List.of(
                        mandatory("name", "text", "organization"),
                        optional("siret", "siret", null)));
    }

    @Override
    public String schema() {
        return """
        {"type": "object", "required": ["name"], "additionalProperties": false,
         "properties": {
           "name": {"type": "string", "maxLength": 250},
           "siret": {"type": "string", "format": "siret"}}}
        """;
    }
}
