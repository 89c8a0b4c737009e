package fr.beffroi.review.admissibility;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskAtHand;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.admissibility.AdmissibilityRows.Check;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The admissibility page: what the rules found, and the officer's decision. */
@Controller
@RequestMapping("/dossiers/{id}/recevabilite")
class AdmissibilityController {

    private final Applications applications;
    private final DossierFrames frames;
    private final TaskDesk desk;
    private final AdmissibilityRows rows;
    private final ConfirmInadmissibility confirm;
    private final People people;
    private final Texts texts;

    AdmissibilityController(
            Applications applications,
            DossierFrames frames,
            TaskDesk desk,
            AdmissibilityRows rows,
            ConfirmInadmissibility confirm,
            People people,
            Texts texts) {
        this.applications = applications;
        this.frames = frames;
        this.desk = desk;
        this.rows = rows;
        this.confirm = confirm;
        this.people = people;
        this.texts = texts;
    }

    @GetMapping
    @Requires("examination.read")
    String show(@PathVariable ApplicationId id, Model model) {
        return page(id, model, null);
    }

    @PostMapping
    @Requires("completeness.check")
    String decide(
            @PathVariable ApplicationId id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Application application = applications.allowed(id, ReviewRights.CHECK);
        AdmissibilityForm form = AdmissibilityForm.read(posted);
        List<Problem> problems =
                form.check(
                        rows.find(id).map(Check::blocking).orElse(List.of()),
                        ConfirmInadmissibility.open(application));
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return page(id, model, form);
        }
        return switch (confirm.decide(id, form)) {
            case Outcome.Done<AdmissibilityDecision>(AdmissibilityDecision done) -> {
                redirect.addFlashAttribute("noticeKey", "admissibility.done." + done.outcome());
                yield "redirect:/dossiers/" + id + "/" + AdmissibilityTab.KEY;
            }
            case Outcome.Refused<AdmissibilityDecision>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield page(id, model, form);
            }
        };
    }

    private String page(ApplicationId id, Model model, @Nullable AdmissibilityForm typed) {
        Application application = applications.allowed(id, ReviewRights.READ);
        // A draft is no dossier: it ends here.
        model.addAttribute("dossier", frames.of(application));
        TaskAtHand atHand = desk.atHand(application, AdmissibilityTab.TASK, ReviewRights.CHECK);
        Check check = rows.find(id).orElse(null);
        model.addAttribute("atHand", atHand);
        model.addAttribute("check", check);
        List<FundingRequest> open = ConfirmInadmissibility.open(application);
        model.addAttribute("open", open);
        model.addAttribute("form", typed == null ? fresh(atHand, check, open) : typed);
        model.addAttribute(
                "outcomes",
                Inputs.choices(
                        AdmissibilityDecision.Outcome.class, "admissibility.outcome", texts));
        rows.decision(id)
                .ifPresent(decision -> {
                    model.addAttribute("decision", decision);
                    model.addAttribute("by", name(decision));
                });
        return "review/admissibility";
    }

    private static @Nullable AdmissibilityForm fresh(
            TaskAtHand atHand, @Nullable Check check, List<FundingRequest> open) {
        return atHand.isMine() && check != null
                ? AdmissibilityForm.firstLook(
                        Objects.requireNonNull(atHand.task()).id(), check.blocking(), open)
                : null;
    }

    private String name(AdmissibilityDecision decision) {
        return people.find(decision.by()).map(Person::displayName).orElse("");
    }
}
