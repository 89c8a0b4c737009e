package fr.beffroi.review.opinion;

import fr.beffroi.account.Requires;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.document.ChosenFile;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.Problem;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.opinion.OpinionPage.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The opinions of a dossier, and the form of a service that is asked. */
@Controller
@RequestMapping("/dossiers/{id}/avis")
class OpinionController {

    private final Applications applications;
    private final OpinionPage page;
    private final TaskDesk desk;
    private final GiveOpinion giveOpinion;
    private final OpinionFiles files;
    private final CurrentActor actor;

    OpinionController(
            Applications applications,
            OpinionPage page,
            TaskDesk desk,
            GiveOpinion giveOpinion,
            OpinionFiles files,
            CurrentActor actor) {
        this.applications = applications;
        this.page = page;
        this.desk = desk;
        this.giveOpinion = giveOpinion;
        this.files = files;
        this.actor = actor;
    }

    @GetMapping
    @Requires("dossier.read")
    String show(@PathVariable ApplicationId id, Model model) {
        return page.show(id, model, Typed.NOTHING);
    }

    @PostMapping
    @Requires("opinion.give")
    String give(
            @PathVariable ApplicationId id,
            @RequestParam String taskId,
            @RequestParam(required = false) @Nullable UUID opinion,
            @ModelAttribute OpinionForm.Posted posted,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        applications.allowed(id, ApplicationRights.EXAMINE);
        OpinionForm form = posted.form();
        var typed = Typed.giving(taskId, form);
        keep(id, taskId, form);
        List<Problem> problems = form.check();
        if (!problems.isEmpty()) {
            return page.wrong(id, model, response, problems, typed);
        }
        @Nullable StoredDocument stored = null;
        ChosenFile chosen = ChosenFile.of(file).orElse(null);
        if (chosen != null) {
            switch (files.keep(chosen)) {
                case Outcome.Done<StoredDocument>(StoredDocument kept) -> stored = kept;
                case Outcome.Refused<StoredDocument>(Refusal refusal) -> {
                    List<Problem> wrong = List.of(new Problem("file", refusal));
                    return page.wrong(id, model, response, wrong, typed);
                }
            }
        }
        return switch (giveOpinion.give(id, taskId, opinion, form, stored)) {
            case Outcome.Done<Opinion> _ -> {
                redirect.addFlashAttribute("noticeKey", "opinion.done");
                yield "redirect:/dossiers/" + id + "/" + OpinionTab.KEY;
            }
            case Outcome.Refused<Opinion>(Refusal refusal) ->
                    page.refused(id, model, response, refusal, typed);
        };
    }

    /** Keeps what is typed, to go on later. */
    @PostMapping("/brouillon")
    @Requires("opinion.give")
    String keep(
            @PathVariable ApplicationId id,
            @RequestParam String taskId,
            @ModelAttribute OpinionForm.Posted posted,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        OpinionForm form = posted.form();
        if (!keep(id, taskId, form)) {
            Refusal refusal = Refusal.because("opinion.refused.draft");
            return page.refused(id, model, response, refusal, Typed.giving(taskId, form));
        }
        redirect.addFlashAttribute("noticeKey", "opinion.draft.kept");
        return "redirect:/dossiers/" + id + "/" + OpinionTab.KEY;
    }

    /** The same while typing. */
    @PostMapping("/saisie")
    @Requires("opinion.give")
    ResponseEntity<Void> typing(
            @PathVariable ApplicationId id,
            @RequestParam String taskId,
            @ModelAttribute OpinionForm.Posted posted) {
        return keep(id, taskId, posted.form())
                ? ResponseEntity.noContent().build()
                : ResponseEntity.status(HttpServletResponse.SC_CONFLICT).build();
    }

    private boolean keep(ApplicationId id, String taskId, OpinionForm form) {
        var application = applications.allowed(id, ApplicationRights.EXAMINE);
        if (desk.toDo(taskId, OpinionTab.TASK, application, ReviewRights.GIVE_OPINION)
                instanceof Outcome.Done<UserTask>(UserTask task)) {
            giveOpinion.keepDraft(task, actor.get().requirePerson(), form);
            return true;
        }
        return false;
    }
}
