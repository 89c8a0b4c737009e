package fr.beffroi.call.kind;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** A decimal number of at most six decimals, without useless zeros. */
final class DecimalKind extends NumberKind {

    DecimalKind() {
        super("decimal", 6);
    }

    @Override
    JsonNode kept(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return super.kept(plain.scale() < 0 ? plain.setScale(0) : plain);
    }
}
