package fr.beffroi.application.officer;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.event.Classification;
import fr.beffroi.kernel.ApplicationId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Writes each reading of the dossier of a restricted call into the journal: its pages, its files,
 * what is printed of it. Whatever module shows them, they have the same address.
 */
@Component
class RestrictedReadings implements HandlerInterceptor, WebMvcConfigurer {

    private static final String DOSSIERS = "/dossiers/";

    /** The page around a file, which says nothing of it. */
    private static final String AROUND = "/apercu";

    private final Applications applications;
    private final AuditJournal journal;
    private final TransactionTemplate transaction;

    RestrictedReadings(
            Applications applications, AuditJournal journal, TransactionTemplate transaction) {
        this.applications = applications;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/dossiers/**");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        String id = variables(request).get("id");
        String route = route(request);
        if (failure != null
                || response.getStatus() != HttpServletResponse.SC_OK
                || !request.getMethod().equals("GET")
                || id == null
                || !route.startsWith(DOSSIERS + "{id}")
                || route.endsWith(AROUND)) {
            return;
        }
        Application application = applications.get(ApplicationId.of(id));
        if (application.classification() == Classification.RESTRICTED) {
            transaction.executeWithoutResult(_ -> note(application, page(request, route)));
        }
    }

    /** As the page was found, however the address is written: in capitals, or encoded. */
    private static String route(HttpServletRequest request) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return route == null ? "" : route.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        Object found = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return found == null ? Map.of() : (Map<String, String>) found;
    }

    /** What follows the dossier in the address: {@code pieces/<id>/contenu}. */
    private static String page(HttpServletRequest request, String route) {
        String page = route.substring((DOSSIERS + "{id}").length());
        for (Map.Entry<String, String> variable : variables(request).entrySet()) {
            page = page.replace('{' + variable.getKey() + '}', variable.getValue());
        }
        return page.startsWith("/") ? page.substring(1) : page;
    }

    private void note(Application application, String page) {
        journal.record(
                AuditEntry.of("dossier.read", "application", application.id())
                        .changing(null, Map.of("page", page)));
    }
}
