package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** An amount in euros and cents. */
final class MoneyKind extends NumberKind {

    MoneyKind() {
        super("money", 2);
    }

    @Override
    public String component() {
        return "money";
    }

    @Override
    public Set<String> layoutWords() {
        return Set.of();
    }

    @Override
    JsonNode kept(BigDecimal number) {
        return super.kept(new Money(number).euros());
    }

    /** Cents only where there are some, as {@link Texts#amount} writes them. */
    @Override
    String shown(FormField field, BigDecimal number, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance("EUR"));
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }
}
