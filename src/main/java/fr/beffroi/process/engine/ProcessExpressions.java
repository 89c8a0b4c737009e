package fr.beffroi.process.engine;

import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;

/** Expressions of the drawings, in the words of the domain: its dates and its faults. */
class ProcessExpressions extends SpringExpressionManager {

    ProcessExpressions(ApplicationContext context, ProcessBeans beans) {
        super(context, beans);
    }

    @Override
    public Expression createExpression(String text) {
        return new ProcessExpression(super.createExpression(text));
    }
}
