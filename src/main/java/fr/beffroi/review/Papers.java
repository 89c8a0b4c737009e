package fr.beffroi.review;

import fr.beffroi.application.Application;
import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.AuthorityService;
import fr.beffroi.document.Letterhead;
import fr.beffroi.document.PdfDocuments;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.Texts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints letters and acts about a dossier from versioned templates, and keeps them. */
@Component
public class Papers {

    private final Authorities authorities;
    private final PdfDocuments pdf;
    private final Vault vault;
    private final Texts texts;

    Papers(Authorities authorities, PdfDocuments pdf, Vault vault, Texts texts) {
        this.authorities = authorities;
        this.pdf = pdf;
        this.vault = vault;
        this.texts = texts;
    }

    /** Prints a paper of the authority that runs the call. */
    public StoredDocument print(
            Application application, String template, String fileName, Map<String, Object> model) {
        return print(application, application.authority(), template, fileName, model);
    }

    /**
     * Prints a paper, in French: the language of acts.
     *
     * @param authority code of the one whose paper it is
     * @param template with its version, such as {@code review/pdf/document-request-v1}
     * @param model what it needs besides {@code application}, {@code authority}, its instruction
     *     {@code service} and {@code texts}
     */
    public StoredDocument print(
            Application application,
            String authority,
            String template,
            String fileName,
            Map<String, Object> model) {
        var all = new HashMap<>(model);
        all.put("application", application);
        all.put("authority", authorities.get(authority));
        AuthorityService service = instruction(application, authority);
        all.put("service", service);
        all.put("letterhead", Letterhead.of(authorities.get(authority), service));
        all.put("texts", texts);
        byte[] content = pdf.render(template, all, Locale.FRENCH);
        return vault.keepGenerated(fileName, "application/pdf", content);
    }

    private AuthorityService instruction(Application application, String authority) {
        return authorities
                .holding("INSTRUCTION", authority, application.scheme(), application.department())
                .orElseThrow(
                        () -> new IllegalStateException("No service instructs for " + authority));
    }
}
