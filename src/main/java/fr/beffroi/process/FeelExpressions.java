package fr.beffroi.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** FEEL, the one rule language of forms and decisions; bounded in size and time, numbers exact. */
public interface FeelExpressions {

    /**
     * Evaluates an expression. Numbers come out as {@link java.math.BigDecimal}, dates as {@link
     * java.time.LocalDate}.
     *
     * @throws FeelException if the expression does not parse, fails, or takes too long; an error is
     *     never a silent null
     */
    @Nullable Object evaluate(String expression, Map<String, Object> variables);
}
