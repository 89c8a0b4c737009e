package fr.beffroi.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.testing.Browser;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What holds for every route, present and to come: who is let in, and what exists for nobody. */
@ServiceTest
class EveryRouteTest {

    private static final List<DemoPerson> PEOPLE =
            List.of(
                    DemoPeople.TREASURER,
                    DemoPeople.OFFICER,
                    DemoPeople.SOUS_PREFET,
                    DemoPeople.COMMITTEE_SECRETARY,
                    DemoPeople.PREFET,
                    DemoPeople.CAMPAIGN_MANAGER,
                    DemoPeople.REGION_OFFICER,
                    DemoPeople.OPERATOR,
                    DemoPeople.AUDITOR);

    private static final Set<Integer> REFUSED = Set.of(403);

    /** A form sent without its fields may be refused before anybody looks for the object. */
    private static final Set<Integer> NOT_FOUND = Set.of(404, 400);

    /**
     * Routes that lead to a page which tells that the thing is no longer there: a list, or the
     * invitation itself; and the end of a subscription, which is over whatever the link.
     */
    private static final Set<String> SAID_OTHERWISE =
            Set.of(
                    "/exploitation/messages/{id}/reprise",
                    "/exploitation/incidents/{id}/reprise",
                    "/appels/abonnement/arret/{secret}",
                    "/invitations/{token}/connexion",
                    "/preremplissage/{token}/connexion",
                    "/exploitation/evenements/{subject}/reprise");

    private record Route(String method, String pattern, RouteRule rule) {

        boolean namesAnObject() {
            return pattern.contains("{");
        }

        String with(String value) {
            return pattern.replaceAll("\\{[^}]+}", value);
        }

        @Override
        public String toString() {
            return method + ' ' + pattern;
        }
    }

    @LocalServerPort private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired private People people;
    @Autowired private CurrentPermissions permissions;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void aVisitorIsLedToSignInFromEveryProtectedRoute() {
        var browser = new Browser(port);
        for (Route route : routes()) {
            browser.get("/connexion");
            var answer = ask(browser, route, UUID.randomUUID().toString());
            boolean led = answer.status() == 302 && answer.location().startsWith("/connexion");
            boolean open = route.rule() instanceof RouteRule.Open;
            check(open ? answer.status() < 500 : led, route, answer);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aPersonWithoutARoleIsRefusedWhereverOneIsNeeded() {
        PersonId stranger = PersonId.next();
        String email = "sans-role-" + stranger + "@demo.beffroi.invalid";
        people.add(
                new NewPerson(
                        stranger,
                        ActorKind.APPLICANT,
                        "Sans",
                        "Rôle",
                        email,
                        "fr",
                        DemoPeople.PASSWORD));
        var browser = new Browser(port).signIn(email);
        browser.get("/");
        for (Route route : routes()) {
            var answer = ask(browser, route, UUID.randomUUID().toString());
            boolean needsRole = route.rule() instanceof RouteRule.Holding;
            check(needsRole ? answer.status() == 403 : answer.status() < 500, route, answer);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatDoesNotExistIsNotFoundByThoseWhoMayAskAndRefusedToTheOthers() {
        for (DemoPerson person : PEOPLE) {
            var browser = new Browser(port).signIn(person);
            browser.get("/");
            for (Route route : routes()) {
                if (route.namesAnObject() && !SAID_OTHERWISE.contains(route.pattern())) {
                    looksFor(browser, person, route);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Whoever is refused is so before the identifier is read: one is enough. */
    private void looksFor(Browser browser, DemoPerson person, Route route) {
        boolean open = isOpenTo(person, route);
        String unknown = UUID.randomUUID().toString();
        for (String id : open ? List.of(unknown, "pas-un-identifiant") : List.of(unknown)) {
            int status = ask(browser, route, id).status();
            if (!(open ? NOT_FOUND : REFUSED).contains(status)) {
                wrong.add(person.name() + ' ' + route + ' ' + id + " → " + status);
            }
        }
    }

    private boolean isOpenTo(DemoPerson person, Route route) {
        if (!(route.rule() instanceof RouteRule.Holding(var permission))) {
            return true;
        }
        DemoPeople.actAs(person);
        try {
            return permissions.allowsSomewhere(permission);
        } finally {
            DemoPeople.actAsNobody();
        }
    }

    private void check(boolean expected, Route route, Browser.Answer answer) {
        if (!expected) {
            wrong.add(route + " → " + answer.status() + ' ' + answer.location());
        }
    }

    private static Browser.Answer ask(Browser browser, Route route, String id) {
        return route.method().equals("GET")
                ? browser.get(route.with(id))
                : browser.post(route.with(id));
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> add(routes, info, handler));
        return routes;
    }

    private static void add(List<Route> routes, RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        String method = methods.contains(RequestMethod.POST) ? "POST" : "GET";
        for (String pattern : info.getPatternValues()) {
            routes.add(new Route(method, pattern, RouteRule.of(handler).orElseThrow()));
        }
    }
}
