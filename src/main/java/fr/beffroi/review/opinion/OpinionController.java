package fr.beffroi.review.opinion;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.authority.Authorities;
import fr.beffroi.document.ChosenFile;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskAtHand;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.opinion.Opinion.Given;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
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

/** The opinions of a dossier, and the form of a service that is asked. */
@Controller
@RequestMapping("/dossiers/{id}/avis")
class OpinionController {

    private final Applications applications;
    private final DossierFrames frames;
    private final OpinionAccess access;
    private final TaskDesk desk;
    private final GiveOpinion giveOpinion;
    private final OpinionFiles files;
    private final Authorities authorities;
    private final People people;
    private final Texts texts;

    OpinionController(
            Applications applications,
            DossierFrames frames,
            OpinionAccess access,
            TaskDesk desk,
            GiveOpinion giveOpinion,
            OpinionFiles files,
            Authorities authorities,
            People people,
            Texts texts) {
        this.applications = applications;
        this.frames = frames;
        this.access = access;
        this.desk = desk;
        this.giveOpinion = giveOpinion;
        this.files = files;
        this.authorities = authorities;
        this.people = people;
        this.texts = texts;
    }

    /** An opinion with the names that it holds as codes. */
    record Row(Opinion opinion, String serviceName, String by) {}

    @GetMapping
    @Requires("dossier.read")
    String show(@PathVariable ApplicationId id, Model model) {
        return page(id, model, null);
    }

    @PostMapping
    @Requires("opinion.give")
    String give(
            @PathVariable ApplicationId id,
            @RequestParam String taskId,
            @RequestParam(required = false) @Nullable String verdict,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "false") boolean communicable,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        applications.allowed(id, ApplicationRights.EXAMINE);
        var form =
                new OpinionForm(
                        taskId,
                        Inputs.choice(Verdict.class, verdict),
                        Inputs.text(amount),
                        Inputs.text(text),
                        communicable);
        List<Problem> problems = form.check();
        if (!problems.isEmpty()) {
            return wrong(id, model, response, problems, form);
        }
        @Nullable StoredDocument stored = null;
        ChosenFile chosen = ChosenFile.of(file).orElse(null);
        if (chosen != null) {
            switch (files.keep(chosen)) {
                case Outcome.Done<StoredDocument>(StoredDocument kept) -> stored = kept;
                case Outcome.Refused<StoredDocument>(Refusal refusal) -> {
                    return wrong(id, model, response, List.of(new Problem("file", refusal)), form);
                }
            }
        }
        return switch (giveOpinion.give(id, form, stored)) {
            case Outcome.Done<Opinion> _ -> {
                redirect.addFlashAttribute("noticeKey", "opinion.done");
                yield "redirect:/dossiers/" + id + "/" + OpinionTab.KEY;
            }
            case Outcome.Refused<Opinion>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield page(id, model, form);
            }
        };
    }

    private String wrong(
            ApplicationId id,
            Model model,
            HttpServletResponse response,
            List<Problem> problems,
            OpinionForm form) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        Problem.show(problems, texts, model);
        return page(id, model, form);
    }

    private String page(ApplicationId id, Model model, @Nullable OpinionForm typed) {
        Application application = applications.allowed(id, ApplicationRights.EXAMINE);
        TaskAtHand atHand = desk.atHand(application, OpinionTab.TASK, ReviewRights.GIVE_OPINION);
        model.addAttribute("dossier", frames.of(id));
        model.addAttribute("atHand", atHand);
        model.addAttribute("form", typed == null ? fresh(atHand) : typed);
        model.addAttribute(
                "opinions", access.readable(application).stream().map(this::row).toList());
        model.addAttribute("verdicts", Inputs.choices(Verdict.class, "opinion.verdict", texts));
        return "review/opinions";
    }

    private static @Nullable OpinionForm fresh(TaskAtHand atHand) {
        return atHand.isMine()
                ? OpinionForm.empty(Objects.requireNonNull(atHand.task()).id())
                : null;
    }

    private Row row(Opinion opinion) {
        Given given = opinion.given();
        return new Row(
                opinion,
                authorities.service(opinion.authority(), opinion.service()).name(),
                given == null ? "" : people.find(given.by()).map(Person::displayName).orElse(""));
    }
}
