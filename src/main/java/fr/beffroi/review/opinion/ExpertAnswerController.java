package fr.beffroi.review.opinion;

import fr.beffroi.account.OpenToAll;
import fr.beffroi.document.ChosenFile;
import fr.beffroi.document.DownloadResponse;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Problem;
import fr.beffroi.review.opinion.ExpertDoor.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an expert reads and answers, once the code was right. */
@Controller
@RequestMapping("/expertise")
class ExpertAnswerController {

    private final ExpertDoor door;
    private final ExpertPages pages;
    private final ExpertAnswer answering;
    private final OpinionFiles files;
    private final Vault vault;
    private final Texts texts;

    ExpertAnswerController(
            ExpertDoor door,
            ExpertPages pages,
            ExpertAnswer answering,
            OpinionFiles files,
            Vault vault,
            Texts texts) {
        this.door = door;
        this.pages = pages;
        this.answering = answering;
        this.files = files;
        this.vault = vault;
        this.texts = texts;
    }

    @OpenToAll
    @GetMapping("/avis")
    @Transactional
    public String show(
            HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        Optional<ExpertInvitation> open = open(request);
        if (open.isEmpty()) {
            return closed(request, model, response);
        }
        door.note(open.get(), "expert.read");
        return pages.answer(open.get(), answering.begun(open.get()), locale, model, response);
    }

    @OpenToAll
    @PostMapping("/avis")
    String give(
            @ModelAttribute OpinionForm.Posted posted,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model)
            throws IOException {
        Optional<ExpertInvitation> open = open(request);
        if (open.isEmpty()) {
            return closed(request, model, response);
        }
        ExpertInvitation invitation = open.get();
        OpinionForm form = posted.form();
        answering.keepDraft(invitation, form);
        List<Problem> problems = form.check();
        @Nullable StoredDocument stored = null;
        ChosenFile chosen = ChosenFile.of(file).orElse(null);
        if (problems.isEmpty() && chosen != null) {
            switch (files.keep(chosen)) {
                case Outcome.Done<StoredDocument>(StoredDocument kept) -> stored = kept;
                case Outcome.Refused<StoredDocument>(Refusal refusal) ->
                        problems = List.of(new Problem("file", refusal));
            }
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return pages.answer(invitation, form, locale, model, response);
        }
        return answering.give(invitation, form, stored) instanceof Outcome.Done<Opinion>
                ? done(request, response)
                : closed(request, model, response);
    }

    /** Keeps what is typed, to go on later. */
    @OpenToAll
    @PostMapping("/brouillon")
    String keep(
            @ModelAttribute OpinionForm.Posted posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<ExpertInvitation> open = open(request);
        if (open.isEmpty()) {
            return closed(request, model, response);
        }
        answering.keepDraft(open.get(), posted.form());
        flash.addFlashAttribute("noticeKey", "opinion.draft.kept");
        return "redirect:/expertise/avis";
    }

    /** A file that the officer chose; no other. */
    @OpenToAll
    @GetMapping("/pieces/{document}")
    @Transactional
    public ResponseEntity<Resource> download(
            @PathVariable DocumentId document,
            HttpServletRequest request,
            HttpServletResponse response) {
        ExpertInvitation invitation =
                open(request).orElseThrow(() -> new NotFound("Document " + document));
        boolean chosen =
                pages.documents(invitation).stream().anyMatch(file -> file.id().equals(document));
        if (!chosen) {
            throw new NotFound("Document " + document);
        }
        door.note(invitation, "expert.read-document");
        pages.hide(response);
        return DownloadResponse.show(vault.get(document), vault);
    }

    @OpenToAll
    @GetMapping("/merci")
    String thanks(HttpServletResponse response) {
        pages.hide(response);
        return "review/expert/done";
    }

    private String done(HttpServletRequest request, HttpServletResponse response) {
        ExpertSession.answered(request);
        pages.hide(response);
        return "redirect:/expertise/merci";
    }

    /** The invitation of whoever has shown link and code, while the opinion is awaited. */
    private Optional<ExpertInvitation> open(HttpServletRequest request) {
        return ExpertSession.entered(request)
                .flatMap(door::find)
                .filter(invitation -> door.standing(invitation) == Standing.OPEN);
    }

    private String closed(HttpServletRequest request, Model model, HttpServletResponse response) {
        Optional<ExpertInvitation> entered = ExpertSession.entered(request).flatMap(door::find);
        if (entered.isEmpty()) {
            pages.hide(response);
            return "redirect:/expertise";
        }
        Standing standing = door.standing(entered.get());
        return pages.over(entered.get(), standing, model, response);
    }
}
