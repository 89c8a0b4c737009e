package fr.beffroi.site;

import fr.beffroi.account.Permission;
import fr.beffroi.account.Permissions;
import fr.beffroi.account.Requires;
import fr.beffroi.kernel.CurrentActor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The main menu of a person signed in; templates call it {@code @menu}. An entry is shown to those
 * whom the rule of its route lets in, so that the menu never offers a page that answers "denied".
 */
@Component
public class Menu implements SmartInitializingSingleton {

    private static final List<Entry> ENTRIES =
            List.of(
                    new Entry("/espace", "site.nav.space"),
                    new Entry("/taches", "site.nav.tasks"),
                    new Entry("/deontologie", "site.nav.ethics"),
                    new Entry("/dossiers", "site.nav.dossiers"),
                    new Entry("/saisies", "site.nav.papers"),
                    new Entry("/mandats", "site.nav.mandates"),
                    new Entry("/campagnes", "site.nav.campaigns"),
                    new Entry("/commissions", "site.nav.committees"),
                    new Entry("/enveloppes", "site.nav.envelopes"),
                    new Entry("/exploitation/incidents", "site.nav.incidents"),
                    new Entry("/exploitation/messages", "site.nav.mails"),
                    new Entry("/exploitation/evenements", "site.nav.events"));

    private final Permissions permissions;
    private final CurrentActor actor;
    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    private Map<String, HandlerMethod> handlers = Map.of();

    Menu(
            Permissions permissions,
            CurrentActor actor,
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.permissions = permissions;
        this.actor = actor;
        this.routes = routes;
    }

    /**
     * @param label key of its text in the message files
     */
    public record Entry(String address, String label) {}

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, HandlerMethod> found = new HashMap<>();
        routes.getObject()
                .getHandlerMethods()
                .forEach((route, method) ->
                        route.getDirectPaths().forEach(p -> found.put(p, method)));
        handlers = found;
    }

    /** What the person signed in may open; nothing for a visitor. */
    public List<Entry> getEntries() {
        if (actor.get().person() == null) {
            return List.of();
        }
        return ENTRIES.stream().filter(entry -> isOpen(handlers.get(entry.address()))).toList();
    }

    private boolean isOpen(@org.jspecify.annotations.Nullable HandlerMethod handler) {
        if (handler == null) {
            return false;
        }
        Requires rule =
                AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Requires.class);
        if (rule == null) {
            rule =
                    AnnotatedElementUtils.findMergedAnnotation(
                            handler.getBeanType(), Requires.class);
        }
        return rule == null || permissions.allowsSomewhere(new Permission(rule.value()));
    }
}
