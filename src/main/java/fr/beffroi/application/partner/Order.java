package fr.beffroi.application.partner;

import fr.beffroi.kernel.Rna;
import fr.beffroi.kernel.Siret;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a partner asks for.
 *
 * @param call code of the call
 * @param siret of the organisation that it is for, if the partner knows it
 * @param rna the same by its other number
 * @param values by name of field
 */
record Order(String call, @Nullable String siret, @Nullable String rna, ObjectNode values) {

    private static final Set<String> KNOWN = Set.of("call", "siret", "rna", "values");

    /**
     * Reads a request.
     *
     * @throws Problem that tells what of it cannot be read
     */
    static Order read(JsonMapper json, byte[] body) {
        JsonNode request = parsed(json, body);
        for (String name : request.propertyNames()) {
            if (!KNOWN.contains(name)) {
                throw Problem.of(Problem.Kind.UNREADABLE, "prefill.api.property", name);
            }
        }
        if (!request.path("call").isString()) {
            throw Problem.of(Problem.Kind.UNREADABLE, "prefill.api.call");
        }
        if (!(request.path("values") instanceof ObjectNode values)) {
            throw Problem.of(Problem.Kind.UNREADABLE, "prefill.api.values");
        }
        return new Order(
                request.path("call").asString(),
                number(request, "siret").map(Order::siret).orElse(null),
                number(request, "rna").map(Order::rna).orElse(null),
                values);
    }

    private static JsonNode parsed(JsonMapper json, byte[] body) {
        try {
            JsonNode request = json.readTree(body);
            if (request.isObject() && !isNulAt(request.path("call")) && !hasNulName(request)) {
                return request;
            }
        } catch (JacksonException unreadable) {
            // The same answer; the parser's words may repeat what was sent.
        }
        throw Problem.of(Problem.Kind.UNREADABLE, "prefill.api.json");
    }

    /** A character that no column of the database takes; in a value, its field refuses it. */
    private static boolean hasNulName(JsonNode node) {
        return node.propertyNames().stream().anyMatch(name -> name.indexOf('\0') >= 0)
                || node.values().stream().anyMatch(Order::hasNulName);
    }

    private static boolean isNulAt(JsonNode node) {
        return node.isString() && node.asString().indexOf('\0') >= 0;
    }

    private static Optional<String> number(JsonNode request, String name) {
        JsonNode number = request.path(name);
        return number.isMissingNode() || number.isNull()
                ? Optional.empty()
                : Optional.of(number.isString() ? number.asString() : "");
    }

    private static String siret(String typed) {
        return Siret.parse(typed)
                .map(Siret::value)
                .orElseThrow(() -> Problem.of(Problem.Kind.UNREADABLE, "prefill.api.siret"));
    }

    private static String rna(String typed) {
        return Rna.parse(typed)
                .map(Rna::value)
                .orElseThrow(() -> Problem.of(Problem.Kind.UNREADABLE, "prefill.api.rna"));
    }
}
