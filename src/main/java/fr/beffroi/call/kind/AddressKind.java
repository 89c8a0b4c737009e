package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import fr.beffroi.territory.Commune;
import fr.beffroi.territory.Territories;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A postal address, with the names of the Base Adresse Nationale: {@code name} is the number and
 * the street, {@code citycode} the INSEE code that the server finds from postcode and commune.
 */
final class AddressKind extends ComposedKind {

    private final Territories territories;

    AddressKind(FieldKinds kinds, Territories territories) {
        super(
                "address",
                kinds,
                List.of(
                        mandatory("name", "text", "address-line1"),
                        optional("complement", "text", "address-line2"),
                        mandatory("postcode", "text", "postal-code"),
                        mandatory("city", "text", "address-level2")));
        this.territories = territories;
    }

    @Override
    public String schema() {
        return """
        {"type": "object", "required": ["name", "postcode", "city"], "additionalProperties": false,
         "properties": {
           "name": {"type": "string", "maxLength": 250},
           "complement": {"type": "string", "maxLength": 250},
           "postcode": {"type": "string", "pattern": "^[0-9]{5}$"},
           "city": {"type": "string", "maxLength": 100},
           "citycode": {"type": "string"}}}
        """;
    }

    @Override
    public @Nullable JsonNode read(FormField field, String id, Posted posted) {
        JsonNode answer = super.read(field, id, posted);
        if (answer instanceof ObjectNode address) {
            String postcode = address.path("postcode").asString("").replaceAll("\\s", "");
            if (postcode.matches("[0-9]{5}")) {
                address.put("postcode", postcode);
            }
            commune(address).ifPresent(commune -> address.put("citycode", commune.code()));
        }
        return answer;
    }

    private Optional<Commune> commune(JsonNode address) {
        List<Commune> found =
                territories.resolve(address.path("city").asString(""), null).stream()
                        .filter(c -> c.postcodes().contains(address.path("postcode").asString("")))
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** A postcode of the lists must go with its commune; elsewhere in France nothing is known. */
    @Override
    public void check(FormField field, String id, JsonNode value, Checking checking) {
        super.check(field, id, value, checking);
        String postcode = value.path("postcode").asString("");
        List<Commune> there =
                postcode.matches("\\d{5}")
                        ? territories.resolve(postcode, null).stream()
                                .filter(c -> c.postcodes().contains(postcode))
                                .toList()
                        : List.of();
        if (value.has("city") && !there.isEmpty() && !value.has("citycode")) {
            checking.findings()
                    .add(
                            field,
                            id + "-city",
                            "form.error.address.city",
                            value.path("city").asString(""),
                            postcode,
                            there.stream()
                                    .limit(6)
                                    .map(Commune::name)
                                    .collect(Collectors.joining(", ")));
        }
    }

    /** As one writes it on an envelope. */
    @Override
    public String words(FormField field, JsonNode value, Locale locale) {
        String town =
                (words(field, value, "postcode", locale)
                                + ' '
                                + words(field, value, "city", locale))
                        .strip();
        return Stream.of(
                        words(field, value, "name", locale),
                        words(field, value, "complement", locale),
                        town)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
