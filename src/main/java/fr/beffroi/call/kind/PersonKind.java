package fr.beffroi.call.kind;

import java.util.List;

/** A person, and how to reach them. */
final class PersonKind extends ComposedKind {

    PersonKind(FieldKinds kinds) {
        super(
                "person",
                kinds,
                List.of(
                        mandatory("lastName", "text", "family-name"),
                        mandatory("firstName", "text", "given-name"),
                        optional("function", "text", "organization-title"),
                        optional("email", "email", "email"),
                        optional("phone", "phone", "tel")));
    }

    @Override
    public String schema() {
        return """
        {"type": "object", "required": ["lastName", "firstName"], "additionalProperties": false,
         "properties": {
           "lastName": {"type": "string", "maxLength": 100},
           "firstName": {"type": "string", "maxLength": 100},
           "function": {"type": "string", "maxLength": 150},
           "email": {"type": "string", "format": "email", "maxLength": 254},
           "phone": {"type": "string", "format": "phone", "maxLength": 30}}}
        """;
    }
}
