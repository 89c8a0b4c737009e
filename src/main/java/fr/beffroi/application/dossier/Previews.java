package fr.beffroi.application.dossier;

import fr.beffroi.account.PagePolicy;
import fr.beffroi.application.Application;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocument.Origin;
import fr.beffroi.call.Calls;
import fr.beffroi.call.RequiredDocument;
import fr.beffroi.document.DownloadResponse;
import fr.beffroi.document.ScanState;
import fr.beffroi.document.Vault;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which a file is looked at before it is downloaded, and what files are called. */
@Component
public class Previews {

    private final Calls calls;
    private final Vault vault;
    private final MessageSource messages;

    Previews(Calls calls, Vault vault, MessageSource messages) {
        this.calls = calls;
        this.vault = vault;
        this.messages = messages;
    }

    /**
     * A file to look at.
     *
     * @param kind {@code image}, {@code pdf}, or {@code other}: to download only
     * @param root address of the file: below it are its page and its content
     */
    public record Preview(
            SupportingDocument file,
            String title,
            String kind,
            @Nullable ScanState scan,
            String root,
            String back) {

        /** Whether there is something to see: a kind that browsers show, and nothing against it. */
        public boolean isShown() {
            return !kind.equals("other") && (scan == null || scan.isOpen());
        }

        /** Whether it may be downloaded. */
        public boolean isOpen() {
            return scan == null || scan.isOpen();
        }
    }

    /**
     * Makes the page; the caller has checked the right to read the file.
     *
     * @param files address of the dossier's files, where the file's own is
     * @param back address of the page to come back to
     */
    public String show(
            Application application,
            SupportingDocument file,
            String files,
            String back,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", PagePolicy.CONTENT_SECURITY_WITH_FRAME);
        model.addAttribute(
                "preview",
                new Preview(
                        file,
                        title(application, file, locale),
                        kind(file),
                        vault.scans(List.of(file.id())).get(file.id()),
                        files + "/" + file.id(),
                        back));
        return "application/preview";
    }

    private String title(Application application, SupportingDocument file, Locale locale) {
        if (file.origin() == Origin.SERVICE) {
            String key = "document.kind." + file.code();
            return String.valueOf(messages.getMessage(key, null, file.fileName(), locale));
        }
        return titles(application).getOrDefault(file.code(), file.fileName());
    }

    /** What each document asked for by the call is called, by its code. */
    public Map<String, String> titles(Application application) {
        return calls.get(application.call()).documents().stream()
                .collect(
                        Collectors.toMap(
                                RequiredDocument::code,
                                RequiredDocument::label,
                                (first, _) -> first));
    }

    private static String kind(SupportingDocument file) {
        if (!DownloadResponse.isShown(file.mediaType())) {
            return "other";
        }
        return file.mediaType().startsWith("image/") ? "image" : "pdf";
    }
}
