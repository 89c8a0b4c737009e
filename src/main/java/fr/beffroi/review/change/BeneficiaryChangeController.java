package fr.beffroi.review.change;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.BeneficiaryChange;
import fr.beffroi.application.BeneficiaryChanges;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
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

/** The page on which an officer validates what an organisation changed of its data. */
@Controller
@RequestMapping("/dossiers/{id}/changement")
class BeneficiaryChangeController {

    private final Applications applications;
    private final DossierFrames frames;
    private final TaskDesk desk;
    private final BeneficiaryChanges changes;
    private final ApproveChange approving;
    private final People people;
    private final Texts texts;

    BeneficiaryChangeController(
            Applications applications,
            DossierFrames frames,
            TaskDesk desk,
            BeneficiaryChanges changes,
            ApproveChange approving,
            People people,
            Texts texts) {
        this.applications = applications;
        this.frames = frames;
        this.desk = desk;
        this.changes = changes;
        this.approving = approving;
        this.people = people;
        this.texts = texts;
    }

    /** A change with the names of who made it and who decided. */
    record Row(BeneficiaryChange change, String by, String decidedBy) {}

    @GetMapping
    @Requires("examination.read")
    String show(@PathVariable ApplicationId id, Model model) {
        return page(id, model, null);
    }

    @PostMapping
    @Requires("completeness.check")
    String decide(
            @PathVariable ApplicationId id,
            @RequestParam String taskId,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(required = false) @Nullable String choice,
            @RequestParam(defaultValue = "false") boolean calledBack,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Application application = applications.allowed(id, ReviewRights.CHECK);
        var form =
                new ChangeForm(
                        taskId,
                        seen,
                        Inputs.choice(ChangeForm.Choice.class, choice),
                        calledBack,
                        Inputs.text(reason));
        List<Problem> problems = form.check(waiting(application, atHand(application)));
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return page(id, model, form);
        }
        return switch (approving.decide(id, form)) {
            case Outcome.Done<List<BeneficiaryChange>> _ -> {
                redirect.addFlashAttribute("noticeKey", "beneficiary.done");
                yield "redirect:/dossiers/" + id + "/changement";
            }
            case Outcome.Refused<List<BeneficiaryChange>>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield page(id, model, form);
            }
        };
    }

    private String page(ApplicationId id, Model model, @Nullable ChangeForm typed) {
        Application application = applications.allowed(id, ReviewRights.READ);
        // A draft is no dossier: it ends here.
        model.addAttribute("dossier", frames.of(application));
        TaskAtHand atHand = atHand(application);
        UserTask task = atHand.task();
        List<BeneficiaryChange> waiting = waiting(application, atHand);
        model.addAttribute("atHand", atHand);
        model.addAttribute("funding", about(application, atHand));
        model.addAttribute("waiting", waiting.stream().map(this::row).toList());
        model.addAttribute(
                "bank",
                waiting.stream()
                        .anyMatch(one -> one.subject() == BeneficiaryChange.Subject.BANK_DETAILS));
        model.addAttribute("seen", ChangeForm.seen(waiting));
        model.addAttribute(
                "form",
                typed != null || task == null ? typed : ChangeForm.empty(task.id(), waiting));
        model.addAttribute(
                "choices", Inputs.choices(ChangeForm.Choice.class, "beneficiary.choice", texts));
        model.addAttribute(
                "past",
                changes.of(id).stream()
                        .filter(one -> !waiting.contains(one))
                        .map(this::row)
                        .toList());
        return "review/change";
    }

    private TaskAtHand atHand(Application application) {
        return desk.atHand(application, ApproveChange.TASK, ReviewRights.CHECK);
    }

    private List<BeneficiaryChange> waiting(Application application, TaskAtHand atHand) {
        return atHand.task() == null
                ? List.of()
                : changes.pending(desk.requestOf(application, atHand).id());
    }

    /** The request that the task is about, where the dossier asks several funders. */
    private @Nullable FundingRequest about(Application application, TaskAtHand atHand) {
        return atHand.task() == null || application.requests().size() == 1
                ? null
                : desk.requestOf(application, atHand);
    }

    private Row row(BeneficiaryChange change) {
        return new Row(change, name(change.proposedBy()), name(change.decidedBy()));
    }

    private String name(@Nullable PersonId person) {
        return person == null ? "" : people.find(person).map(Person::displayName).orElse("");
    }
}
