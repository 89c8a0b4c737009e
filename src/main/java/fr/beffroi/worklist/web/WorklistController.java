package fr.beffroi.worklist.web;

import fr.beffroi.account.Requires;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class WorklistController {

    private final Worklist worklist;
    private final TaskClaims claims;
    private final ListedTasks listed;
    private final TaskAddresses addresses;
    private final UserTasks tasks;
    private final Clock clock;

    WorklistController(
            Worklist worklist,
            TaskClaims claims,
            ListedTasks listed,
            TaskAddresses addresses,
            UserTasks tasks,
            Clock clock) {
        this.worklist = worklist;
        this.claims = claims;
        this.listed = listed;
        this.addresses = addresses;
        this.tasks = tasks;
        this.clock = clock;
    }

    @GetMapping(WorklistLinks.PATH)
    @Requires("worklist.read")
    String list(
            @RequestParam(defaultValue = "") String vue,
            @RequestParam(defaultValue = "") String appel,
            @RequestParam(defaultValue = "") String etape,
            @RequestParam(defaultValue = "false") String retard,
            @RequestParam(defaultValue = "") String texte,
            @RequestParam(defaultValue = "") String tri,
            @RequestParam(defaultValue = "") String apres,
            Model model) {
        var sort = WorklistSort.of(tri);
        var filter =
                new WorklistFilter(
                        WorklistView.of(vue),
                        appel,
                        etape,
                        Boolean.parseBoolean(retard),
                        texte,
                        sort);
        Optional<WorklistCursor> after = WorklistCursor.of(apres, sort);
        WorklistPage page = worklist.page(filter, after);
        var links = new WorklistLinks(filter);
        model.addAttribute("page", page);
        model.addAttribute("filter", filter);
        model.addAttribute("links", links);
        model.addAttribute("views", WorklistView.values());
        model.addAttribute("sorts", WorklistSort.values());
        model.addAttribute("ceiling", WorklistQuery.COUNT_CEILING);
        model.addAttribute("first", after.map(_ -> links.first()).orElse(null));
        model.addAttribute("next", page.next().map(links::next).orElse(null));
        return "worklist/list";
    }

    /** Leads to the page where the task is done, or tells who did it. */
    @GetMapping("/taches/{taskId}")
    @Requires("worklist.read")
    String open(@PathVariable String taskId, Model model) {
        ListedTask task = listed.get(taskId);
        Optional<UserTask> open = task.isOver() ? Optional.empty() : tasks.find(taskId);
        if (open.isPresent()) {
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
            RedirectAttributes redirect) {
        return answer(claims.claim(taskId), "worklist.claimed", retour, redirect);
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
        return "redirect:" + WorklistLinks.PATH + onlyQuery(back);
    }

    private static Notice notice(Outcome<ListedTask> outcome, String done) {
        return switch (outcome) {
            case Outcome.Done<ListedTask>(ListedTask task) ->
                    new Notice("success", Refusal.because(done, task.reference(), task.step()));
            case Outcome.Refused<ListedTask>(Refusal refusal) -> new Notice("error", refusal);
        };
    }

    /** Back to the same list; an address of elsewhere leads to the list without filter. */
    private static String onlyQuery(String back) {
        return back.startsWith(WorklistLinks.PATH + "?") && back.indexOf('{') < 0
                ? back.substring(WorklistLinks.PATH.length())
                : "";
    }
}
