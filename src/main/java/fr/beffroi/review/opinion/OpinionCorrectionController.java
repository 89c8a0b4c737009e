package fr.beffroi.review.opinion;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.document.ChosenFile;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import fr.beffroi.review.opinion.Opinion.Given;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The correction of an opinion by the service that gave it. */
@Controller
@RequestMapping("/dossiers/{id}/avis/{opinion}/correction")
class OpinionCorrectionController {

    private final Applications applications;
    private final DossierFrames frames;
    private final CorrectOpinion correcting;
    private final ClosedOpinions closed;
    private final OpinionFiles files;
    private final Texts texts;

    OpinionCorrectionController(
            Applications applications,
            DossierFrames frames,
            CorrectOpinion correcting,
            ClosedOpinions closed,
            OpinionFiles files,
            Texts texts) {
        this.applications = applications;
        this.frames = frames;
        this.correcting = correcting;
        this.closed = closed;
        this.files = files;
        this.texts = texts;
    }

    @GetMapping
    @Requires("opinion.give")
    String show(@PathVariable ApplicationId id, @PathVariable UUID opinion, Model model) {
        return page(id, opinion, model, null);
    }

    @PostMapping
    @Requires("opinion.give")
    String correct(
            @PathVariable ApplicationId id,
            @PathVariable UUID opinion,
            @RequestParam(defaultValue = "0") int version,
            @ModelAttribute OpinionForm.Posted posted,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        OpinionForm form = posted.form();
        List<Problem> problems = form.check();
        if (!problems.isEmpty()) {
            return wrong(id, opinion, model, response, problems, form);
        }
        @Nullable StoredDocument stored = null;
        ChosenFile chosen = ChosenFile.of(file).orElse(null);
        if (chosen != null) {
            switch (files.keep(chosen)) {
                case Outcome.Done<StoredDocument>(StoredDocument kept) -> stored = kept;
                case Outcome.Refused<StoredDocument>(Refusal refusal) -> {
                    List<Problem> wrong = List.of(new Problem("file", refusal));
                    return wrong(id, opinion, model, response, wrong, form);
                }
            }
        }
        return switch (correcting.correct(id, opinion, version, form, stored)) {
            case Outcome.Done<Opinion> _ -> {
                redirect.addFlashAttribute("noticeKey", "opinion.corrected");
                yield "redirect:/dossiers/" + id + "/" + OpinionTab.KEY;
            }
            case Outcome.Refused<Opinion>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield page(id, opinion, model, form);
            }
        };
    }

    private String wrong(
            ApplicationId id,
            UUID opinion,
            Model model,
            HttpServletResponse response,
            List<Problem> problems,
            OpinionForm form) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        Problem.show(problems, texts, model);
        return page(id, opinion, model, form);
    }

    private String page(
            ApplicationId id, UUID opinionId, Model model, @Nullable OpinionForm typed) {
        Application application = applications.allowed(id, ApplicationRights.EXAMINE);
        Opinion opinion = correcting.own(application, opinionId);
        Given given = Objects.requireNonNull(opinion.given());
        closed.whyNotCorrected(opinion)
                .ifPresent(refusal -> {
                    model.addAttribute("refusal", texts.of(refusal));
                    model.addAttribute("closed", true);
                });
        model.addAttribute("dossier", frames.of(application));
        model.addAttribute("opinion", opinion);
        model.addAttribute("form", typed == null ? OpinionForm.of(given) : typed);
        model.addAttribute("verdicts", Inputs.choices(Verdict.class, "opinion.verdict", texts));
        return "review/opinion-correction";
    }
}
