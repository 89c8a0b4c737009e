package fr.beffroi.process.engine;

import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
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

    @Override
    protected ELResolver createElResolver() {
        var resolvers = new CompositeELResolver();
        resolvers.add(new BeanCalls());
        resolvers.add(super.createElResolver());
        return resolvers;
    }
}
