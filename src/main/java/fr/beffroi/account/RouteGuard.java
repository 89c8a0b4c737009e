package fr.beffroi.account;

import fr.beffroi.kernel.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Applies the rule of each route before its controller is called, and denies a route without one.
 * Static files are open; anything else that is not a controller method is denied.
 */
@Component
class RouteGuard implements HandlerInterceptor {

    private final Permissions permissions;
    private final CurrentActor currentActor;

    RouteGuard(Permissions permissions, CurrentActor currentActor) {
        this.permissions = permissions;
        this.currentActor = currentActor;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!isAllowed(handler)) {
            throw new AccessDeniedException("Route denied");
        }
        return true;
    }

    private boolean isAllowed(Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        if (!(handler instanceof HandlerMethod method)) {
            return false;
        }
        return RouteRule.of(method)
                .map(rule ->
                        switch (rule) {
                            case RouteRule.Open _ -> true;
                            case RouteRule.AnyoneSignedIn _ -> isSignedIn();
                            case RouteRule.Holding(var permission) ->
                                    permissions.allowsSomewhere(permission);
                        })
                .orElse(false);
    }

    private boolean isSignedIn() {
        return currentActor.get().person() != null;
    }
}
