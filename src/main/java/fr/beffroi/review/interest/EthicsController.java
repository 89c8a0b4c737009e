package fr.beffroi.review.interest;

import fr.beffroi.account.Requires;
import fr.beffroi.integrity.DeclaredConflict;
import fr.beffroi.integrity.DeclaredConflicts;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Problem;
import fr.beffroi.review.ReviewRights;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ethics officer's pages: declared interests that wait for a decision, and those decided. */
@Controller
@RequestMapping(EthicsController.PATH)
class EthicsController {

    static final String PATH = "/deontologie";

    private static final int ON_A_PAGE = 20;

    private final DeclaredConflicts conflicts;
    private final RuleOnInterest ruling;
    private final EthicsPage page;
    private final Texts texts;

    EthicsController(
            DeclaredConflicts conflicts, RuleOnInterest ruling, EthicsPage page, Texts texts) {
        this.conflicts = conflicts;
        this.ruling = ruling;
        this.page = page;
        this.texts = texts;
    }

    /**
     * @param number of the page of those decided, from 1
     */
    @GetMapping
    @Requires("interests.rule")
    String list(
            @RequestParam(name = "vue", defaultValue = "attente") String view,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        boolean awaited = !view.equals("decisions");
        int at = Math.max(1, number);
        int waiting = conflicts.count(ReviewRights.RULE_ON_INTERESTS, true);
        int decided = conflicts.count(ReviewRights.RULE_ON_INTERESTS, false);
        List<DeclaredConflict> found =
                conflicts.page(
                        ReviewRights.RULE_ON_INTERESTS, awaited, (at - 1) * ON_A_PAGE, ON_A_PAGE);
        String base = PATH + (awaited ? "?" : "?vue=decisions&") + "page=";
        model.addAttribute("awaited", awaited);
        model.addAttribute("waiting", waiting);
        model.addAttribute("decided", decided);
        model.addAttribute("rows", page.rows(found));
        model.addAttribute("previous", at > 1 ? base + (at - 1) : null);
        model.addAttribute(
                "next", at * ON_A_PAGE < (awaited ? waiting : decided) ? base + (at + 1) : null);
        return "review/ethics";
    }

    @GetMapping("/{id}")
    @Requires("interests.rule")
    String show(@PathVariable UUID id, Model model) {
        return page.show(ruling.get(id), RulingForm.empty(), model);
    }

    @PostMapping("/{id}")
    @Requires("interests.rule")
    String decide(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String choice,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DeclaredConflict conflict = ruling.get(id);
        RulingForm form = RulingForm.of(choice, reason, to, seen);
        List<Problem> problems = form.check(page.offered(conflict));
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return page.show(conflict, form, model);
        }
        return switch (ruling.decide(id, form)) {
            case Outcome.Done<DeclaredConflict> _ -> {
                redirect.addFlashAttribute("noticeKey", ruling.told(ruling.get(id)));
                yield "redirect:" + PATH + '/' + id;
            }
            case Outcome.Refused<DeclaredConflict>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield page.show(ruling.get(id), form, model);
            }
        };
    }
}
