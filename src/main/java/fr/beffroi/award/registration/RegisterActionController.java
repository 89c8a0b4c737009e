package fr.beffroi.award.registration;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.award.registration.Registration.Way;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.committee.CommitteeOutcome.RefusalReason;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskAtHand;
import fr.beffroi.review.TaskDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a request without money is decided. */
@Controller
@RequestMapping("/dossiers/{id}/inscription")
class RegisterActionController {

    private final Applications applications;
    private final Calls calls;
    private final DossierFrames frames;
    private final TaskDesk desk;
    private final RegistrationRows rows;
    private final RegisterAction register;
    private final Texts texts;

    RegisterActionController(
            Applications applications,
            Calls calls,
            DossierFrames frames,
            TaskDesk desk,
            RegistrationRows rows,
            RegisterAction register,
            Texts texts) {
        this.applications = applications;
        this.calls = calls;
        this.frames = frames;
        this.desk = desk;
        this.rows = rows;
        this.register = register;
        this.texts = texts;
    }

    @GetMapping
    @Requires("examination.read")
    String show(@PathVariable ApplicationId id, Model model) {
        return page(id, model, null);
    }

    @PostMapping
    @Requires("registration.decide")
    String decide(
            @PathVariable ApplicationId id,
            @RequestParam String taskId,
            @RequestParam(required = false) @Nullable String way,
            @RequestParam(required = false) @Nullable String reasonCode,
            @RequestParam(required = false) @Nullable String text,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        applications.allowed(id, ReviewRights.READ);
        var form =
                new RegistrationForm(
                        taskId,
                        Inputs.choice(Way.class, way),
                        Inputs.choice(RefusalReason.class, reasonCode),
                        Inputs.text(text));
        List<Problem> problems = form.check();
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return page(id, model, form);
        }
        return switch (register.decide(id, form)) {
            case Outcome.Done<Way>(Way done) -> {
                redirect.addFlashAttribute("noticeKey", "registration.done." + done);
                yield "redirect:/dossiers/" + id + "/" + RegistrationTab.KEY;
            }
            case Outcome.Refused<Way>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield page(id, model, form);
            }
        };
    }

    private String page(ApplicationId id, Model model, @Nullable RegistrationForm typed) {
        Application application = applications.allowed(id, ReviewRights.READ);
        TaskAtHand atHand =
                desk.atHand(application, RegistrationTab.TASK, RegistrationRights.REGISTER);
        CallForProjects call = calls.get(application.call());
        if (call.asksForMoney()) {
            throw new NotFound("Answer without money to " + id);
        }
        String nature = call.grantNature();
        model.addAttribute("dossier", frames.of(id));
        model.addAttribute("atHand", atHand);
        model.addAttribute("nature", nature);
        model.addAttribute("registrations", rows.of(id));
        model.addAttribute("form", typed == null ? fresh(atHand) : typed);
        model.addAttribute("ways", Inputs.choices(Way.class, "registration.way." + nature, texts));
        model.addAttribute(
                "reasonCodes", Inputs.choices(RefusalReason.class, "refusal.reason", texts));
        return "award/registration";
    }

    private static @Nullable RegistrationForm fresh(TaskAtHand atHand) {
        UserTask task = atHand.task();
        return task == null ? null : new RegistrationForm(task.id(), null, null, "");
    }
}
