package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A percentage: typed {@code 45,5}, kept as the share 0.455, as rates are everywhere. */
final class PercentageKind extends NumberKind {

    private static final int TYPED_DECIMALS = 2;

    PercentageKind() {
        super("percentage", TYPED_DECIMALS + 2);
    }

    @Override
    public String component() {
        return "percentage";
    }

    @Override
    public Set<String> layoutWords() {
        return Set.of();
    }

    @Override
    Optional<BigDecimal> parse(String typed) {
        String bare = typed.strip();
        String number = bare.endsWith("%") ? bare.substring(0, bare.length() - 1) : bare;
        return TypedNumbers.decimal(number.strip(), TYPED_DECIMALS)
                .map(percents -> percents.movePointLeft(2));
    }

    @Override
    JsonNode kept(BigDecimal share) {
        BigDecimal plain = share.stripTrailingZeros();
        return super.kept(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    @Override
    public String typed(FormField field, JsonNode value) {
        if (!value.isNumber()) {
            return super.typed(field, value);
        }
        BigDecimal percents = value.decimalValue().movePointRight(2).stripTrailingZeros();
        return percents.toPlainString().replace('.', ',');
    }

    @Override
    String shown(FormField field, BigDecimal share, Locale locale) {
        return percent(locale, TYPED_DECIMALS).format(share);
    }
}
