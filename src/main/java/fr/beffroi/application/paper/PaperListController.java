package fr.beffroi.application.paper;

import fr.beffroi.account.Requires;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.paper.PaperList.Line;
import fr.beffroi.call.ReachedCalls;
import fr.beffroi.kernel.ApplicationId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The papers of the officer's service, and the calls for which one may enter more. */
@Controller
class PaperListController {

    private static final int CALLS = 30;
    private static final int LAST_PAGE = 500;

    private final PaperList papers;
    private final ReachedCalls calls;
    private final EnterPaper enter;
    private final Clock clock;

    PaperListController(PaperList papers, ReachedCalls calls, EnterPaper enter, Clock clock) {
        this.papers = papers;
        this.calls = calls;
        this.enter = enter;
        this.clock = clock;
    }

    /**
     * @param page from 0
     */
    @GetMapping("/saisies")
    @Requires("application.enter")
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        int shown = Math.clamp(page, 0, LAST_PAGE);
        List<Line> found = papers.page(shown);
        List<Line> lines = found.stream().limit(PaperList.PAGE).toList();
        model.addAttribute("lines", lines);
        model.addAttribute("names", papers.names(lines));
        model.addAttribute("previous", shown == 0 ? null : "/saisies?page=" + (shown - 1));
        model.addAttribute(
                "next", found.size() > PaperList.PAGE ? "/saisies?page=" + (shown + 1) : null);
        model.addAttribute("calls", calls.opened(ApplicationRights.ENTER, clock.instant(), CALLS));
        return "application/paper/list";
    }

    /** Notes that the receipt was posted today. */
    @PostMapping("/saisies/{id}/accuse-poste")
    @Requires("application.enter")
    String posted(@PathVariable ApplicationId id, RedirectAttributes flash) {
        papers.toPost(id).ifPresent(enter::posted);
        flash.addFlashAttribute("noticeKey", "paper.posted");
        return "redirect:/saisies";
    }
}
