package fr.beffroi.application.draft;

import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import fr.beffroi.document.ChosenFile;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.WebUtils;

/** Files given on a page of the form, sent along with what is typed there. */
@Component
class SectionFiles {

    private static final String REFUSED = "refusedFiles";

    private final DocumentsOfDraft documents;
    private final Texts texts;

    SectionFiles(DocumentsOfDraft documents, Texts texts) {
        this.documents = documents;
        this.texts = texts;
    }

    /** Name under which the page sends the files of that field. */
    static String name(FormField field) {
        return "fichiers-" + Objects.requireNonNull(field.details().document());
    }

    /**
     * Keeps the files that the page sent; the reasons of those refused wait for the next page.
     *
     * @return whether every file was kept
     */
    boolean give(
            ApplicationId id,
            FormSection section,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        MultipartRequest parts = WebUtils.getNativeRequest(request, MultipartRequest.class);
        if (parts == null) {
            return true;
        }
        var refused = new ArrayList<FieldError>();
        for (FormField field : section.fields()) {
            if (SectionPage.takesFiles(field)) {
                for (ChosenFile file : chosen(parts, field)) {
                    give(id, field, file)
                            .map(why -> texts.of(why, locale))
                            .map(text -> new FieldError(section.id(), field.name(), text))
                            .ifPresent(refused::add);
                }
            }
        }
        if (!refused.isEmpty()) {
            flash.addFlashAttribute(REFUSED, refused);
        }
        return refused.isEmpty();
    }

    private static List<ChosenFile> chosen(MultipartRequest parts, FormField field) {
        return parts.getFiles(name(field)).stream()
                .flatMap(part -> ChosenFile.of(part).stream())
                .toList();
    }

    private Optional<Refusal> give(ApplicationId id, FormField field, ChosenFile file)
            throws IOException {
        String code = Objects.requireNonNull(field.details().document());
        try (InputStream content = file.open()) {
            return documents.give(id, code, null, file.name(), content)
                            instanceof Refused<StoredDocument>(Refusal refusal)
                    ? Optional.of(refusal)
                    : Optional.empty();
        }
    }

    /** What is wrong on the page, the files just refused first. */
    @SuppressWarnings("unchecked")
    static List<FieldError> refused(Model model, List<FieldError> others) {
        if (!(model.getAttribute(REFUSED) instanceof List<?> refused)) {
            return others;
        }
        var all = new ArrayList<>((List<FieldError>) refused);
        all.addAll(others);
        return all;
    }
}
