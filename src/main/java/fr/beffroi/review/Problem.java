package fr.beffroi.review;

import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.ui.Model;

/**
 * What is wrong in a form.
 *
 * @param field id of the field on the page
 */
public record Problem(String field, Refusal refusal) {

    public static Problem at(String field, String messageKey, Serializable... arguments) {
        return new Problem(field, Refusal.because(messageKey, arguments));
    }

    /** What a page shows of a problem: a link to the field, and a sentence. */
    public record Line(String field, String message) {}

    /**
     * Puts the problems in the model of a page, in the language of the request: {@code errors} for
     * the summary, {@code errorOf} by field.
     */
    public static void show(List<Problem> problems, Texts texts, Model model) {
        List<Line> lines =
                problems.stream().map(p -> new Line(p.field(), texts.of(p.refusal()))).toList();
        model.addAttribute("errors", lines);
        model.addAttribute(
                "errorOf",
                lines.stream().collect(Collectors.toMap(Line::field, Line::message, (a, b) -> a)));
    }
}
