package fr.beffroi.review.score;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the marks. */
@Controller
@RequestMapping("/dossiers/{id}/cotation")
class ScoreController {

    private final ScorePage page;
    private final ScoreProject scoreProject;
    private final Texts texts;

    ScoreController(ScorePage page, ScoreProject scoreProject, Texts texts) {
        this.page = page;
        this.scoreProject = scoreProject;
        this.texts = texts;
    }

    @GetMapping
    @Requires("examination.read")
    String show(@PathVariable ApplicationId id, Model model) {
        return page.show(id, model, null);
    }

    @PostMapping
    @Requires("score.give")
    String score(
            @PathVariable ApplicationId id,
            @RequestParam String taskId,
            @RequestParam Map<String, String> posted,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Application application = page.require(id);
        var form = new ScoreForm(taskId, Map.copyOf(posted));
        List<Problem> problems = form.check(page.grid(application));
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return page.show(id, model, form);
        }
        return switch (scoreProject.score(id, form)) {
            case Outcome.Done<Sheet> _ -> {
                redirect.addFlashAttribute("noticeKey", "score.done");
                yield "redirect:/dossiers/" + id + "/" + ScoreTab.KEY;
            }
            case Outcome.Refused<Sheet>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield page.show(id, model, form);
            }
        };
    }
}
