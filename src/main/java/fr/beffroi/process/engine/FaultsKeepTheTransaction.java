package fr.beffroi.process.engine;

import fr.beffroi.process.ProcessFault;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.PriorityOrdered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.NoRollbackRuleAttribute;

/**
 * A {@link ProcessFault} that leaves a transactional bean inside a process must not doom the
 * transaction: the drawing catches it and goes another way, in that same transaction. Outside the
 * engine it rolls back like any other exception.
 */
@Component
class FaultsKeepTheTransaction implements BeanPostProcessor, PriorityOrdered {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof AnnotationTransactionAttributeSource source) {
            source.addDefaultRollbackRule(new InsideTheEngine());
        }
        return bean;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private static class InsideTheEngine extends NoRollbackRuleAttribute {

        private static final long serialVersionUID = 1L;

        InsideTheEngine() {
            super(ProcessFault.class);
        }

        @Override
        public int getDepth(Throwable exception) {
            return Context.getCommandContext() == null ? -1 : super.getDepth(exception);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof InsideTheEngine;
        }

        @Override
        public int hashCode() {
            return InsideTheEngine.class.hashCode();
        }
    }
}
