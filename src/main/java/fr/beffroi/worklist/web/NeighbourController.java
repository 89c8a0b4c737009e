package fr.beffroi.worklist.web;

import fr.beffroi.account.Requires;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.worklist.web.WorklistSort.Way;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From a dossier to the next one of the list that one came from, to the one before, or back. */
@Controller
class NeighbourController {

    private final Neighbours neighbours;

    NeighbourController(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    @GetMapping("/taches/dossiers/{id}/suivant")
    @Requires("worklist.read")
    String next(@PathVariable ApplicationId id, HttpSession session, RedirectAttributes redirect) {
        return go(id, Way.ONWARD, "worklist.beside.last", session, redirect);
    }

    @GetMapping("/taches/dossiers/{id}/precedent")
    @Requires("worklist.read")
    String before(
            @PathVariable ApplicationId id, HttpSession session, RedirectAttributes redirect) {
        return go(id, Way.BACK, "worklist.beside.first", session, redirect);
    }

    /** The list, as it was left. */
    @GetMapping("/taches/liste")
    @Requires("worklist.read")
    String list(HttpSession session) {
        return "redirect:" + new LastList(session).address();
    }

    private String go(
            ApplicationId dossier,
            Way way,
            String atTheEnd,
            HttpSession session,
            RedirectAttributes redirect) {
        var last = new LastList(session);
        return neighbours
                .beside(last.query(), dossier, last.task(), way)
                .map(task -> "redirect:/taches/" + task)
                .orElseGet(() -> {
                    redirect.addFlashAttribute(
                            "notice", new Notice("info", Refusal.because(atTheEnd)));
                    return "redirect:" + last.address();
                });
    }
}
