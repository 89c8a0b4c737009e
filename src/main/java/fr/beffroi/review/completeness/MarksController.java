package fr.beffroi.review.completeness;

import fr.beffroi.account.Requires;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import fr.beffroi.review.documents.Fault;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The officer reads the answers and marks those to correct, before one request asks for them. */
@Controller
@RequestMapping("/dossiers/{id}/completude/corrections")
class MarksController {

    private static final String VIEW = "review/corrections";

    private final MarkFields marking;
    private final Texts texts;

    MarksController(MarkFields marking, Texts texts) {
        this.marking = marking;
        this.texts = texts;
    }

    @GetMapping
    @Requires("completeness.check")
    String show(@PathVariable ApplicationId id, Locale locale, Model model) {
        return page(id, marking.marks(id), locale, model);
    }

    @PostMapping
    @Requires("completeness.check")
    String mark(
            @PathVariable ApplicationId id,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Map<String, TypedMark> typed = typed(posted);
        List<Problem> problems = marking.mark(id, typed);
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return page(id, typed, locale, model);
        }
        redirect.addFlashAttribute("noticeKey", "corrections.done.marked");
        return "redirect:/dossiers/" + id + "/" + CompletenessTab.KEY + "#corrections";
    }

    private String page(
            ApplicationId id, Map<String, TypedMark> marks, Locale locale, Model model) {
        model.addAttribute("dossier", marking.frame(id));
        model.addAttribute("sections", marking.answered(id, locale));
        model.addAttribute("marks", marks);
        model.addAttribute("faults", Inputs.choices(Fault.class, "corrections.fault", texts));
        return VIEW;
    }

    private static Map<String, TypedMark> typed(MultiValueMap<String, String> posted) {
        return posted.keySet().stream()
                .filter(name -> name.startsWith("remark."))
                .map(name -> name.substring("remark.".length()))
                .collect(
                        Collectors.toMap(
                                field -> field,
                                field ->
                                        new TypedMark(
                                                Inputs.choice(
                                                        Fault.class,
                                                        posted.getFirst("fault." + field)),
                                                Inputs.text(posted.getFirst("remark." + field)))));
    }
}
