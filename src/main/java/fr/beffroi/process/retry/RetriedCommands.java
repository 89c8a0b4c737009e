package fr.beffroi.process.retry;

import fr.beffroi.process.Retried;
import java.time.Duration;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tries {@link Retried} commands again, around the transaction that each of them opens. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RetriedCommands {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor retriedCommandsAdvisor() {
        var pointcut =
                new ComposablePointcut(
                                AnnotationMatchingPointcut.forMethodAnnotation(Retried.class))
                        .union(
                                (org.springframework.aop.Pointcut)
                                        AnnotationMatchingPointcut.forClassAnnotation(
                                                Retried.class));
        var advisor = new DefaultPointcutAdvisor(pointcut, new Again());
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static class Again implements MethodInterceptor {

        private final RetryTemplate retries =
                new RetryTemplate(
                        RetryPolicy.builder()
                                .maxRetries(3)
                                .delay(Duration.ofMillis(40))
                                .jitter(Duration.ofMillis(30))
                                .multiplier(2)
                                .predicate(LostRace::isCauseOf)
                                .build());

        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                return call.proceed();
            }
            try {
                return retries.execute(() -> attempt(call));
            } catch (RetryException e) {
                throw e.getCause();
            }
        }

        /** A copy of the call for each attempt: a call can go down its chain only once. */
        private static @Nullable Object attempt(MethodInvocation call) throws Throwable {
            return ((ProxyMethodInvocation) call).invocableClone().proceed();
        }
    }
}
