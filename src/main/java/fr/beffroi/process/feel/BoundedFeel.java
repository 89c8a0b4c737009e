package fr.beffroi.process.feel;

import fr.beffroi.process.FeelException;
import fr.beffroi.process.FeelExpressions;
import fr.beffroi.process.FeelNames;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * FEEL as an author's expression may use it: what is large is refused before it runs, what takes
 * too long is given up, and what the language would turn into a null is told as the error it is.
 */
@Service
class BoundedFeel implements FeelExpressions {

    private final FeelEngineApi engine;
    private final ReadExpressions expressions;
    private final LimitedTime limitedTime;

    BoundedFeel(Clock clock, LimitedTime limitedTime) {
        this.engine =
                FeelEngineBuilder.forJava()
                        .withCustomValueMapper(new ExactNumbers())
                        .withClock(() -> ZonedDateTime.now(clock))
                        .build();
        this.expressions = new ReadExpressions(engine);
        this.limitedTime = limitedTime;
    }

    @Override
    public @Nullable Object evaluate(String expression, Map<String, Object> variables) {
        ReadExpression read = expressions.read(expression);
        InputBounds.check(variables);
        EvaluationResult result =
                limitedTime.run(expression, () -> engine.evaluate(read.parsed(), variables));
        if (result.isFailure()) {
            throw new FeelException(expression + ": " + result.failure().message());
        }
        refuseHiddenErrors(read, result);
        return result.result();
    }

    @Override
    public FeelNames names(String expression) {
        return expressions.read(expression).names();
    }

    /** The language answers null where a value is missing or of the wrong kind, and goes on. */
    private static void refuseHiddenErrors(ReadExpression read, EvaluationResult result) {
        var failures = result.suppressedFailures().iterator();
        while (failures.hasNext()) {
            var failure = failures.next();
            if (!read.isAskedWhetherDefined(failure)) {
                throw new FeelException(read.parsed().text() + ": " + failure.failureMessage());
            }
        }
    }
}
