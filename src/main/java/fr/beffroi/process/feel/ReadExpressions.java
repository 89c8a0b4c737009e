package fr.beffroi.process.feel;

import fr.beffroi.process.FeelException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.ParseResult;

/** Reads each expression once: forms ask for the same ones again and again. */
class ReadExpressions {

    private static final int KEPT = 2000;
    private static final int LONGEST = 4000;
    private static final int DEEPEST = 40;

    private final FeelEngineApi engine;
    private final Map<String, ReadExpression> kept =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<String, ReadExpression> eldest) {
                            return size() > KEPT;
                        }
                    });

    ReadExpressions(FeelEngineApi engine) {
        this.engine = engine;
    }

    ReadExpression read(String expression) {
        ReadExpression known = kept.get(expression);
        if (known != null) {
            return known;
        }
        refuseLongOrDeep(expression);
        ParseResult result = engine.parseExpression(expression);
        if (result.isFailure()) {
            throw new FeelException(result.failure().message());
        }
        var bounds = new ExpressionBounds(expression);
        bounds.check(result.parsedExpression().expression());
        var read =
                new ReadExpression(
                        result.parsedExpression(),
                        bounds.maybeUndefined(),
                        SpokenNames.in(result.parsedExpression().expression()));
        kept.put(expression, read);
        return read;
    }

    private static void refuseLongOrDeep(String expression) {
        if (expression.length() > LONGEST) {
            throw new FeelException("Longer than " + LONGEST + " characters");
        }
        int depth = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth > DEEPEST) {
                throw new FeelException(
                        expression + ": more than " + DEEPEST + " brackets inside each other");
            }
        }
    }
}
