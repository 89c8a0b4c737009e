package fr.beffroi.territory;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the answers of an addok: GeoCodeJSON. */
final class AddressAnswers {

    private static final int LONGEST = 250;

    private final JsonMapper json;

    AddressAnswers(JsonMapper json) {
        this.json = json;
    }

    /**
     * The addresses of an answer; a commune alone is none.
     *
     * @throws IllegalArgumentException if it is no such answer
     */
    List<ProposedAddress> read(byte[] body) {
        JsonNode features = json.readTree(body).path("features");
        if (!features.isArray()) {
            throw new IllegalArgumentException("No features");
        }
        return features.valueStream()
                .map(feature -> feature.path("properties"))
                .filter(place -> !place.path("type").asString("").equals("municipality"))
                .map(AddressAnswers::address)
                .filter(address -> !address.name().isEmpty() && !address.city().isEmpty())
                .limit(Addresses.MOST)
                .toList();
    }

    private static ProposedAddress address(JsonNode place) {
        return new ProposedAddress(
                text(place, "label"),
                text(place, "name"),
                text(place, "postcode"),
                text(place, "city"),
                text(place, "citycode"));
    }

    private static String text(JsonNode place, String name) {
        String text = place.path(name).asString("").strip();
        return text.length() > LONGEST ? "" : text;
    }
}
