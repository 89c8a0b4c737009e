package fr.beffroi.application.draft;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.draft.DocumentList.Item;
import fr.beffroi.application.draft.DocumentList.Wish;
import fr.beffroi.application.draft.DraftCheck.Checked;
import fr.beffroi.application.draft.Editing.Scope;
import fr.beffroi.call.FieldError;
import fr.beffroi.document.ChosenFile;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page where the documents of a draft, or of a change to an application, are given. */
@Controller
@RequestMapping("/demandes/{id}/pieces")
class DocumentsController {

    private final Applications applications;
    private final DraftCheck check;
    private final DraftFrames frames;
    private final Editing editing;
    private final DocumentsOfDraft documents;
    private final DocumentList list;
    private final Texts texts;

    DocumentsController(
            Applications applications,
            DraftCheck check,
            DraftFrames frames,
            Editing editing,
            DocumentsOfDraft documents,
            DocumentList list,
            Texts texts) {
        this.applications = applications;
        this.check = check;
        this.frames = frames;
        this.editing = editing;
        this.documents = documents;
        this.list = list;
        this.texts = texts;
    }

    /**
     * @param remplace file to put another one in the place of
     * @param joindre code of a document to give one more file for
     */
    @GetMapping
    @Requires("application.edit")
    String show(
            @PathVariable ApplicationId id,
            @RequestParam(required = false) @Nullable DocumentId remplace,
            @RequestParam(required = false) @Nullable String joindre,
            Locale locale,
            Model model) {
        return page(id, List.of(), new Wish(remplace, joindre), locale, model);
    }

    /**
     * @param remplace the file to put this one in the place of
     */
    @PostMapping
    @Requires("application.edit")
    String give(
            @PathVariable ApplicationId id,
            @RequestParam String code,
            @RequestParam(name = "fichiers", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable DocumentId remplace,
            Locale locale,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        if (editing.of(applications.allowed(id, ApplicationRights.EDIT)).isEmpty()) {
            flash.addFlashAttribute("noticeKey", "draft.refused.submitted");
            return "redirect:/demandes/" + id;
        }
        var errors = new ArrayList<FieldError>();
        List<ChosenFile> chosen =
                files == null
                        ? List.of()
                        : files.stream().flatMap(file -> ChosenFile.of(file).stream()).toList();
        if (chosen.isEmpty()) {
            errors.add(error(code, Refusal.because("pieces.error.none"), locale));
        }
        for (int i = 0; i < chosen.size(); i++) {
            // Of several, the first takes the place of the other; the rest are added.
            give(id, code, i == 0 ? remplace : null, chosen.get(i), locale, errors);
        }
        if (!errors.isEmpty()) {
            return page(id, errors, new Wish(remplace, code), locale, model);
        }
        flash.addFlashAttribute("noticeKey", "pieces.given");
        return "redirect:/demandes/" + id + "/pieces#piece-" + code;
    }

    @PostMapping("/{document}/retrait")
    @Requires("application.edit")
    String remove(
            @PathVariable ApplicationId id,
            @PathVariable DocumentId document,
            Locale locale,
            RedirectAttributes flash) {
        return told(id, documents.remove(id, document), "pieces.removed", locale, flash);
    }

    /** Keeps a file that a change was to take out. */
    @PostMapping("/{document}/maintien")
    @Requires("application.edit")
    String keep(
            @PathVariable ApplicationId id,
            @PathVariable DocumentId document,
            Locale locale,
            RedirectAttributes flash) {
        return told(id, documents.restore(id, document), "pieces.kept.again", locale, flash);
    }

    private String told(
            ApplicationId id,
            Outcome<DocumentId> outcome,
            String noticeKey,
            Locale locale,
            RedirectAttributes flash) {
        if (outcome instanceof Refused<DocumentId>(Refusal refusal)) {
            if (editing.of(applications.get(id)).isEmpty()) {
                flash.addFlashAttribute("noticeKey", refusal.messageKey());
                return "redirect:/demandes/" + id;
            }
            flash.addFlashAttribute("keptRefused", texts.of(refusal, locale));
        } else {
            flash.addFlashAttribute("noticeKey", noticeKey);
        }
        return "redirect:/demandes/" + id + "/pieces";
    }

    private void give(
            ApplicationId id,
            String code,
            @Nullable DocumentId replaced,
            ChosenFile file,
            Locale locale,
            List<FieldError> errors)
            throws IOException {
        try (InputStream content = file.open()) {
            if (documents.give(id, code, replaced, file.name(), content)
                    instanceof Refused<StoredDocument>(var refusal)) {
                errors.add(error(code, refusal, locale));
            }
        }
    }

    private FieldError error(String code, Refusal refusal, Locale locale) {
        return new FieldError(DraftFrames.DOCUMENTS, "fichiers-" + code, texts.of(refusal, locale));
    }

    private String page(
            ApplicationId id, List<FieldError> errors, Wish wish, Locale locale, Model model) {
        Application application = applications.allowed(id, ApplicationRights.EDIT);
        Scope scope = editing.of(application).orElse(null);
        if (scope == null) {
            return "redirect:/demandes/" + id;
        }
        Checked draft = check.check(application, locale);
        List<Item> items = list.of(draft, scope, errors, wish);
        if (items.isEmpty()) {
            return "redirect:/demandes/" + id + "/modification";
        }
        model.addAttribute("draft", frames.of(draft, scope, DraftFrames.DOCUMENTS, locale));
        model.addAttribute("errors", errors);
        model.addAttribute("items", items);
        model.addAttribute("replaced", wish.replaced());
        return "application/draft/documents";
    }
}
