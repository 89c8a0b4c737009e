package fr.beffroi.worklist.web;

import fr.beffroi.account.Requires;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.worklist.web.WorklistSort.Way;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From a dossier to the next one of the list that one came from, to the one before, or back. */
@Controller
class NeighbourController {

    private final Neighbours neighbours;

    NeighbourController(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    @GetMapping("/taches/suivant")
    @Requires("worklist.read")
    String next(
            @RequestParam(required = false) @Nullable ApplicationId dossier,
            HttpSession session,
            RedirectAttributes redirect) {
        return go(dossier, Way.ONWARD, "worklist.beside.last", session, redirect);
    }

    @GetMapping("/taches/precedent")
    @Requires("worklist.read")
    String before(
            @RequestParam(required = false) @Nullable ApplicationId dossier,
            HttpSession session,
            RedirectAttributes redirect) {
        return go(dossier, Way.BACK, "worklist.beside.first", session, redirect);
    }

    /** The list, as it was left. */
    @GetMapping("/taches/liste")
    @Requires("worklist.read")
    String list(HttpSession session) {
        return "redirect:" + new LastList(session).address();
    }

    private String go(
            @Nullable ApplicationId dossier,
            Way way,
            String atTheEnd,
            HttpSession session,
            RedirectAttributes redirect) {
        var last = new LastList(session);
        return Optional.ofNullable(dossier)
                .flatMap(from -> neighbours.beside(last.query(), from, last.task(), way))
                .map(task -> "redirect:/taches/" + task)
                .orElseGet(() -> {
                    redirect.addFlashAttribute(
                            "notice", new Notice("info", Refusal.because(atTheEnd)));
                    return "redirect:" + last.address();
                });
    }
}
