package fr.beffroi.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.ServiceTest;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No route without a rule, and no rule that nobody fulfils. */
@ServiceTest
class RouteRulesTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired private CurrentPermissions permissions;

    @Test
    void everyRouteSaysWhoMayReachIt() {
        var undeclared = new TreeSet<String>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> route :
                routes.getHandlerMethods().entrySet()) {
            if (RouteRule.of(route.getValue()).isEmpty()) {
                undeclared.add(route.getKey() + " " + route.getValue());
            }
        }
        assertThat(undeclared).as("routes without @Requires, @SignedIn or @OpenToAll").isEmpty();
    }

    @Test
    void everyPermissionThatARouteAsksForIsGivenBySomeRule() {
        var unknown = new TreeSet<String>();
        for (HandlerMethod handler : routes.getHandlerMethods().values()) {
            if (RouteRule.of(handler).orElse(null) instanceof RouteRule.Holding(var permission)
                    && !permissions.knows(permission)) {
                unknown.add(permission + " asked by " + handler);
            }
        }
        assertThat(unknown).as("permissions that no AccessRules bean gives").isEmpty();
    }
}
