package fr.beffroi.call.eligibility;

import fr.beffroi.account.OpenToAll;
import fr.beffroi.authority.Authorities;
import fr.beffroi.call.ApplicantKind;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallStage;
import fr.beffroi.call.Catalogue;
import fr.beffroi.call.FieldError;
import fr.beffroi.call.eligibility.Eligibility.Point;
import fr.beffroi.call.eligibility.EligibilityCheck.Question;
import fr.beffroi.call.eligibility.EligibilityCheck.Reason;
import fr.beffroi.call.eligibility.EligibilityCheck.Words;
import fr.beffroi.kernel.NotFound;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One page: the questions, and once they are answered what each answer counts for. */
@Controller
@OpenToAll
class EligibilityPages {

    private final Catalogue catalogue;
    private final EligibilityChecks checks;
    private final Eligibility eligibility;
    private final Authorities authorities;
    private final MessageSource messages;
    private final Clock clock;

    EligibilityPages(
            Catalogue catalogue,
            EligibilityChecks checks,
            Eligibility eligibility,
            Authorities authorities,
            MessageSource messages,
            Clock clock) {
        this.catalogue = catalogue;
        this.checks = checks;
        this.eligibility = eligibility;
        this.authorities = authorities;
        this.messages = messages;
        this.clock = clock;
    }

    /** An answer that may be chosen. */
    record Choice(String value, String label) {}

    /** A question as the page asks it. */
    record Asked(
            String name,
            String label,
            String hint,
            List<Choice> choices,
            String given,
            @Nullable String error) {}

    /** What an answer counts for, as the page says it. */
    record Said(String question, String answer, Verdict verdict, String why, String todo) {}

    /**
     * @param given answers by name of question; other parameters are ignored
     */
    @GetMapping("/appels/{code}/eligibilite")
    String page(
            @PathVariable String code,
            @RequestParam Map<String, String> given,
            Locale locale,
            Model model) {
        CallForProjects call = catalogue.get(code).call();
        EligibilityCheck check =
                checks.named(call.catalogue().eligibility())
                        .orElseThrow(() -> new NotFound("Eligibility of " + code));
        Map<String, String> answers = answers(check, given);
        List<FieldError> errors = new ArrayList<>();
        if (given.containsKey("voir")) {
            missing(check, answers, locale, errors);
        }
        model.addAttribute("call", call);
        model.addAttribute("stage", CallStage.of(call, clock.instant()));
        model.addAttribute("contact", authorities.service(call.authority(), call.service()));
        model.addAttribute("questions", asked(check, answers, errors, locale));
        model.addAttribute("errors", errors);
        if (answers.size() == check.questions().size()) {
            List<Point> points = eligibility.points(check, answers);
            model.addAttribute("verdict", Eligibility.whole(points));
            model.addAttribute("points", said(check, answers, points, locale));
        }
        return "call/eligibility";
    }

    /** Only answers that are offered count. */
    private static Map<String, String> answers(EligibilityCheck check, Map<String, String> given) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Question question : check.questions()) {
            String answer = given.getOrDefault(question.name(), "");
            if (question.answers().contains(answer)) {
                answers.put(question.name(), answer);
            }
        }
        return answers;
    }

    private void missing(
            EligibilityCheck check,
            Map<String, String> answers,
            Locale locale,
            List<FieldError> errors) {
        for (Question question : check.questions()) {
            if (!answers.containsKey(question.name())) {
                String label = question.label().in(locale.getLanguage());
                errors.add(
                        new FieldError(
                                "",
                                question.name(),
                                messages.getMessage(
                                        "eligibility.missing", new Object[] {label}, locale)));
            }
        }
    }

    private List<Asked> asked(
            EligibilityCheck check,
            Map<String, String> answers,
            List<FieldError> errors,
            Locale locale) {
        Map<String, String> messages = new LinkedHashMap<>();
        errors.forEach(error -> messages.put(error.field(), error.message()));
        return check.questions().stream()
                .map(question ->
                        new Asked(
                                question.name(),
                                question.label().in(locale.getLanguage()),
                                in(question.hint(), locale),
                                question.answers().stream()
                                        .map(value -> choice(check, value, locale))
                                        .toList(),
                                answers.getOrDefault(question.name(), ""),
                                messages.get(question.name())))
                .toList();
    }

    private List<Said> said(
            EligibilityCheck check,
            Map<String, String> answers,
            List<Point> points,
            Locale locale) {
        Map<String, Question> questions = new LinkedHashMap<>();
        check.questions().forEach(question -> questions.put(question.name(), question));
        List<Said> said = new ArrayList<>();
        for (Point point : points) {
            Question question = questions.get(point.question());
            Reason reason = check.reasons().get(point.reason());
            if (question == null || reason == null) {
                throw new IllegalStateException(check.name() + " does not explain " + point);
            }
            said.add(
                    new Said(
                            question.label().in(locale.getLanguage()),
                            choice(check, answers.getOrDefault(question.name(), ""), locale)
                                    .label(),
                            point.verdict(),
                            reason.why().in(locale.getLanguage()),
                            in(reason.todo(), locale)));
        }
        return said;
    }

    private Choice choice(EligibilityCheck check, String value, Locale locale) {
        Words own = check.labels().get(value);
        if (own != null) {
            return new Choice(value, own.in(locale.getLanguage()));
        }
        boolean kind =
                List.of(ApplicantKind.values()).stream().anyMatch(one -> one.name().equals(value));
        String key =
                (kind ? "calls.kind." : "eligibility.answer.") + value.toLowerCase(Locale.ROOT);
        return new Choice(value, messages.getMessage(key, null, locale));
    }

    private static String in(@Nullable Words words, Locale locale) {
        return words == null ? "" : words.in(locale.getLanguage());
    }
}
