package fr.beffroi.funding;

import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A transfer as typed. */
record TransferForm(String to, String amount, String reason) {

    static final TransferForm EMPTY = new TransferForm("", "", "");

    static TransferForm of(@Nullable String to, @Nullable String amount, @Nullable String reason) {
        return new TransferForm(text(to), text(amount), text(reason));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** An amount above zero, such as {@code 12 500,50}. */
    Optional<Money> money() {
        String plain = amount.replaceAll("[\\s\\u00A0\\u202F€]", "").replace(',', '.');
        if (!plain.matches("\\d{1,12}(\\.\\d{1,2})?")) {
            return Optional.empty();
        }
        return Optional.of(new Money(new BigDecimal(plain))).filter(Money::isPositive);
    }

    Optional<UUID> target() {
        return to.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(to))
                : Optional.empty();
    }
}
