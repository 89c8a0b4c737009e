package fr.beffroi.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** FEEL, the one rule language of forms and decisions; bounded in size and time, numbers exact. */
public interface FeelExpressions {

    /**
     * Evaluates an expression. Numbers come out as {@link java.math.BigDecimal}, dates as {@link
     * java.time.LocalDate}.
     *
     * @throws FeelException if the expression does not parse or fails; an error is never a silent
     *     null
     * @throws FeelBusyException if it takes too long, or too many others are being evaluated
     */
    @Nullable Object evaluate(String expression, Map<String, Object> variables);

    /**
     * The names that an expression speaks of.
     *
     * @throws FeelException if it does not parse, or could work for long
     */
    FeelNames names(String expression);
}
