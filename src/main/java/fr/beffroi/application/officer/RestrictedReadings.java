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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Writes each reading of the dossier of a restricted call into the journal: its pages, its files,
 * what is printed of it. Whatever module shows them, they have the same address.
 */
@Component
class RestrictedReadings implements HandlerInterceptor, WebMvcConfigurer {

    private static final Pattern ADDRESS = Pattern.compile("/dossiers/([0-9a-f-]{36})(?:/(.*))?");

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
        Matcher address = ADDRESS.matcher(request.getRequestURI());
        if (response.getStatus() != HttpServletResponse.SC_OK
                || !request.getMethod().equals("GET")
                || !address.matches()
                || request.getRequestURI().endsWith(AROUND)) {
            return;
        }
        Application application = applications.get(ApplicationId.of(address.group(1)));
        if (application.classification() == Classification.RESTRICTED) {
            String page = address.group(2) == null ? "" : address.group(2);
            transaction.executeWithoutResult(_ -> note(application, page));
        }
    }

    private void note(Application application, String page) {
        journal.record(
                AuditEntry.of("dossier.read", "application", application.id())
                        .changing(null, Map.of("page", page)));
    }
}
