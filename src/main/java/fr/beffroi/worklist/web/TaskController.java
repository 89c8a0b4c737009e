package fr.beffroi.worklist.web;

import fr.beffroi.account.Requires;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task of the list: to open, to take, to give back. */
@Controller
class TaskController {

    private final TaskClaims claims;
    private final Confirmation confirmation;
    private final ListedTasks listed;
    private final TaskAddresses addresses;
    private final UserTasks tasks;
    private final ReadMarks marks;
    private final CurrentActor actor;
    private final Clock clock;

    TaskController(
            TaskClaims claims,
            Confirmation confirmation,
            ListedTasks listed,
            TaskAddresses addresses,
            UserTasks tasks,
            ReadMarks marks,
            CurrentActor actor,
            Clock clock) {
        this.claims = claims;
        this.confirmation = confirmation;
        this.listed = listed;
        this.addresses = addresses;
        this.tasks = tasks;
        this.marks = marks;
        this.actor = actor;
        this.clock = clock;
    }

    /** Leads to the page where the task is done, or tells who did it. */
    @GetMapping("/taches/{taskId}")
    @Requires("worklist.read")
    String open(@PathVariable String taskId, HttpSession session, Model model) {
        ListedTask task = listed.get(taskId);
        Optional<UserTask> open = task.isOver() ? Optional.empty() : tasks.find(taskId);
        if (open.isPresent()) {
            marks.read(actor.get().requirePerson().value(), taskId);
            new LastList(session).opened(taskId);
            return "redirect:" + addresses.of(open.get());
        }
        model.addAttribute("task", task);
        model.addAttribute("zone", clock.getZone());
        return "worklist/over";
    }

    @PostMapping("/taches/{taskId}/prise")
    @Requires("worklist.work")
    String claim(
            @PathVariable String taskId,
            @RequestParam(defaultValue = WorklistLinks.PATH) String retour,
            @RequestParam(defaultValue = "") String interest,
            Model model,
            RedirectAttributes redirect) {
        boolean none = interest.equals(Confirmation.NONE);
        List<String> task = List.of(taskId);
        if (!none && !confirmation.undeclared(BulkAction.CLAIM, task).isEmpty()) {
            return confirmation.page(BulkAction.CLAIM, task, retour, model);
        }
        return answer(claims.claim(taskId, none), "worklist.claimed", retour, redirect);
    }

    @PostMapping("/taches/{taskId}/restitution")
    @Requires("worklist.work")
    String release(
            @PathVariable String taskId,
            @RequestParam(defaultValue = WorklistLinks.PATH) String retour,
            RedirectAttributes redirect) {
        return answer(claims.release(taskId), "worklist.released", retour, redirect);
    }

    private static String answer(
            Outcome<ListedTask> outcome, String done, String back, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice(outcome, done));
        return "redirect:" + WorklistLinks.back(back);
    }

    private static Notice notice(Outcome<ListedTask> outcome, String done) {
        return switch (outcome) {
            case Outcome.Done<ListedTask>(ListedTask task) ->
                    new Notice("success", Refusal.because(done, task.reference(), task.step()));
            case Outcome.Refused<ListedTask>(Refusal refusal) -> new Notice("error", refusal);
        };
    }
}
