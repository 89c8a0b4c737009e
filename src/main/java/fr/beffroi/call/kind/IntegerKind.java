package fr.beffroi.call.kind;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A whole number; decimals are accepted only when they are zeros. */
final class IntegerKind extends NumberKind {

    IntegerKind() {
        super("integer", 0);
    }

    @Override
    public void checkDefinition(Definition definition) {
        definition.demandType("integer");
    }

    @Override
    Optional<BigDecimal> parse(String typed) {
        return TypedNumbers.whole(typed).map(BigDecimal::valueOf);
    }

    @Override
    JsonNode kept(BigDecimal number) {
        return JsonNodeFactory.instance.numberNode(number.longValueExact());
    }
}
