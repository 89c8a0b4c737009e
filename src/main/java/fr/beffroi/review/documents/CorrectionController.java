package fr.beffroi.review.documents;

import fr.beffroi.account.Requires;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The applicant corrects one answer after the other; what is typed is kept at once. */
@Controller
@RequestMapping("/demandes/{id}/complements/champs/{field}")
class CorrectionController {

    static final int MAX_EXPLANATION = 2000;

    /** Beside the elements of the form, whose names never begin so. */
    private static final String ROUND = "_numero";

    private final KeepCorrection keep;
    private final AnswerPage page;
    private final Texts texts;

    CorrectionController(KeepCorrection keep, AnswerPage page, Texts texts) {
        this.keep = keep;
        this.page = page;
        this.texts = texts;
    }

    @PostMapping
    @Requires("documents.answer")
    String answer(
            @PathVariable ApplicationId id,
            @PathVariable String field,
            @RequestParam(name = ROUND, required = false) @Nullable Integer round,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (keep(id, round, field, posted)) {
            case Outcome.Done<AskedField>(AskedField kept) -> {
                redirect.addFlashAttribute(
                        "noticeKey",
                        kept.isAnswered() ? "documents.done.kept" : "corrections.done.same");
                yield "redirect:/demandes/"
                        + id
                        + "/complements"
                        + AnswerController.query(round)
                        + "#reponse-"
                        + field;
            }
            case Outcome.Refused<AskedField>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                Problem.show(List.of(new Problem("reponse-" + field, refusal)), texts, model);
                model.addAttribute("typed", Map.of("reponse-" + field, explanation(posted)));
                yield page.show(id, round, model);
            }
        };
    }

    /** The same while one types: nothing is shown anew. */
    @PostMapping("/saisie")
    @Requires("documents.answer")
    ResponseEntity<Void> typing(
            @PathVariable ApplicationId id,
            @PathVariable String field,
            @RequestParam(name = ROUND, required = false) @Nullable Integer round,
            @RequestParam MultiValueMap<String, String> posted) {
        boolean kept = keep(id, round, field, posted) instanceof Outcome.Done;
        return ResponseEntity.status(kept ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT).build();
    }

    private Outcome<AskedField> keep(
            ApplicationId id,
            @Nullable Integer round,
            String field,
            MultiValueMap<String, String> posted) {
        String explanation = explanation(posted);
        if (explanation.length() > MAX_EXPLANATION) {
            return Outcome.refused("form.error.too-long", MAX_EXPLANATION);
        }
        return keep.keep(id, round, field, Map.copyOf(posted), explanation);
    }

    private static String explanation(MultiValueMap<String, String> posted) {
        return Inputs.text(posted.getFirst("_explanation"));
    }
}
