package fr.beffroi.account;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** What a route asks of those who reach it. */
sealed interface RouteRule {

    record Open() implements RouteRule {}

    record AnyoneSignedIn() implements RouteRule {}

    record Holding(Permission permission) implements RouteRule {}

    /**
     * The rule of a controller's method, else that of its class; nothing if nobody wrote one.
     *
     * @throws IllegalStateException if two rules are written at one place
     */
    static Optional<RouteRule> of(HandlerMethod handler) {
        return on(handler.getMethod()).or(() -> on(handler.getBeanType()));
    }

    private static Optional<RouteRule> on(AnnotatedElement element) {
        List<RouteRule> found = new ArrayList<>();
        Requires requires = AnnotatedElementUtils.findMergedAnnotation(element, Requires.class);
        if (requires != null) {
            found.add(new Holding(new Permission(requires.value())));
        }
        if (AnnotatedElementUtils.hasAnnotation(element, SignedIn.class)) {
            found.add(new AnyoneSignedIn());
        }
        if (AnnotatedElementUtils.hasAnnotation(element, OpenToAll.class)) {
            found.add(new Open());
        }
        if (found.size() > 1) {
            throw new IllegalStateException("More than one rule on " + element);
        }
        return found.stream().findFirst();
    }
}
