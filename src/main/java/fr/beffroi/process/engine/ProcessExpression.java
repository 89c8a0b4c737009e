package fr.beffroi.process.engine;

import fr.beffroi.process.ProcessFault;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.jspecify.annotations.Nullable;

/**
 * An expression whose dates the engine understands (it knows {@link Date} alone) and whose {@link
 * ProcessFault} becomes the BPMN error of that code.
 */
class ProcessExpression implements Expression {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Expression expression;

    ProcessExpression(Expression expression) {
        this.expression = expression;
    }

    @Override
    public @Nullable Object getValue(VariableScope scope) {
        return getValue(scope, null);
    }

    @Override
    public @Nullable Object getValue(
            VariableScope scope, @Nullable BaseDelegateExecution execution) {
        try {
            return inTermsOfTheEngine(expression.getValue(scope, execution));
        } catch (RuntimeException e) {
            throw asError(e);
        }
    }

    private static @Nullable Object inTermsOfTheEngine(@Nullable Object value) {
        return switch (value) {
            case Instant moment -> Date.from(moment);
            case ZonedDateTime moment -> Date.from(moment.toInstant());
            case LocalDate day -> Date.from(day.atStartOfDay(PARIS).toInstant());
            case null, default -> value;
        };
    }

    private static RuntimeException asError(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProcessFault fault) {
                return new BpmnError(fault.code(), fault.getMessage(), e);
            }
        }
        return e;
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        expression.setValue(value, scope);
    }

    @Override
    public void setValue(
            Object value, VariableScope scope, @Nullable BaseDelegateExecution execution) {
        expression.setValue(value, scope, execution);
    }

    @Override
    public String getExpressionText() {
        return expression.getExpressionText();
    }

    @Override
    public boolean isLiteralText() {
        return expression.isLiteralText();
    }
}
