package fr.beffroi.review.completeness;

import fr.beffroi.account.Requires;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import fr.beffroi.review.TypedDate;
import fr.beffroi.review.documents.DecideExpiry;
import fr.beffroi.review.documents.ExpiryDecision;
import fr.beffroi.review.documents.ExpiryForm;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The completeness page: the sheet, the requests for documents, and what follows a late one. */
@Controller
@RequestMapping("/dossiers/{id}/completude")
class CompletenessController {

    private final CompletenessPage page;
    private final CheckCompleteness check;
    private final DecideExpiry expiry;
    private final Texts texts;
    private final Clock clock;

    CompletenessController(
            CompletenessPage page,
            CheckCompleteness check,
            DecideExpiry expiry,
            Texts texts,
            Clock clock) {
        this.page = page;
        this.check = check;
        this.expiry = expiry;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    @Requires("examination.read")
    String show(@PathVariable ApplicationId id, Model model) {
        return page.show(id, model, null, null);
    }

    @PostMapping
    @Requires("completeness.check")
    String check(
            @PathVariable ApplicationId id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        CompletenessForm form = PostedSheet.read(posted);
        List<Problem> problems = form.check(page.rows(id), page.marks(id), LocalDate.now(clock));
        if (!problems.isEmpty()) {
            return again(id, model, response, problems, form, null);
        }
        return switch (check.check(id, form, PostedSheet.version(posted))) {
            case Outcome.Done<CompletenessCheck>(CompletenessCheck done) ->
                    done(id, redirect, "completeness.done." + done.outcome());
            case Outcome.Refused<CompletenessCheck>(Refusal refusal) ->
                    refused(id, model, response, refusal, form, null);
        };
    }

    @PostMapping("/suite")
    @Requires("completeness.check")
    String decide(
            @PathVariable ApplicationId id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form =
                new ExpiryForm(
                        Inputs.text(posted.getFirst("taskId")),
                        Inputs.choice(ExpiryDecision.Choice.class, posted.getFirst("choice")),
                        Inputs.text(posted.getFirst("reason")),
                        TypedDate.read(posted.getFirst("newLimitOn")));
        List<Problem> problems = form.check(LocalDate.now(clock));
        if (!problems.isEmpty()) {
            return again(id, model, response, problems, null, form);
        }
        return switch (expiry.decide(id, form)) {
            case Outcome.Done<ExpiryDecision>(ExpiryDecision done) ->
                    done(id, redirect, "expiry.done." + done.choice());
            case Outcome.Refused<ExpiryDecision>(Refusal refusal) ->
                    refused(id, model, response, refusal, null, form);
        };
    }

    private String again(
            ApplicationId id,
            Model model,
            HttpServletResponse response,
            List<Problem> problems,
            @Nullable CompletenessForm form,
            @Nullable ExpiryForm expiryForm) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        Problem.show(problems, texts, model);
        return page.show(id, model, form, expiryForm);
    }

    private String refused(
            ApplicationId id,
            Model model,
            HttpServletResponse response,
            Refusal refusal,
            @Nullable CompletenessForm form,
            @Nullable ExpiryForm expiryForm) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("refusal", texts.of(refusal));
        return page.show(id, model, form, expiryForm);
    }

    private static String done(ApplicationId id, RedirectAttributes redirect, String notice) {
        redirect.addFlashAttribute("noticeKey", notice);
        return "redirect:/dossiers/" + id + "/" + CompletenessTab.KEY;
    }
}
