package fr.beffroi.application.dossier;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One way to write a JSON document: keys in order, no white space, numbers without useless zeros.
 * The same content always gives the same seal.
 */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CanonicalJson() {}

    static String write(JsonNode document) {
        return MAPPER.writeValueAsString(ordered(document));
    }

    /** Whether two answers are the same; none and null are. */
    public static boolean isSame(JsonNode one, JsonNode other) {
        boolean nothing = isNothing(one);
        boolean nothingElse = isNothing(other);
        if (nothing || nothingElse) {
            return nothing && nothingElse;
        }
        return write(one).equals(write(other));
    }

    private static boolean isNothing(JsonNode node) {
        return node.isNull() || node.isMissingNode();
    }

    /** SHA-256 of the text in UTF-8, in lower-case hexadecimal. */
    static String seal(String canonical) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode ordered(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var sorted = new TreeMap<String, JsonNode>();
                object.properties().forEach(p -> sorted.put(p.getKey(), ordered(p.getValue())));
                yield new ObjectNode(JsonNodeFactory.instance, sorted);
            }
            case ArrayNode array -> {
                ArrayNode copy = MAPPER.createArrayNode();
                array.forEach(item -> copy.add(ordered(item)));
                yield copy;
            }
            default -> node.isNumber() ? number(node.decimalValue()) : node;
        };
    }

    private static JsonNode number(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return JsonNodeFactory.instance.numberNode(plain.scale() < 0 ? plain.setScale(0) : plain);
    }
}
