package fr.beffroi.process.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What processes may carry: identifiers, flags, amounts and dates, as plain values. */
public final class ProcessVariables {

    private ProcessVariables() {}

    /**
     * The values as the engine stores them: dates, identifiers and constants as text, amounts as
     * numbers.
     *
     * @throws IllegalArgumentException if a value is of another kind, such as a list or a record
     */
    public static Map<String, Object> plain(Map<String, ? extends @Nullable Object> variables) {
        Map<String, Object> plain = new HashMap<>();
        variables.forEach((name, value) -> plain.put(name, plain(name, value)));
        return plain;
    }

    private static Object plain(String name, @Nullable Object value) {
        return switch (value) {
            case String text -> text;
            case Boolean flag -> flag;
            case Integer number -> number;
            case Long number -> number;
            case Double number -> number;
            case BigDecimal amount -> amount.doubleValue();
            case LocalDate day -> day.toString();
            case Instant moment -> moment.toString();
            case UUID id -> id.toString();
            case Enum<?> constant -> constant.name();
            case null, default ->
                    throw new IllegalArgumentException(
                            "Variable " + name + " is not a plain value: " + value);
        };
    }
}
