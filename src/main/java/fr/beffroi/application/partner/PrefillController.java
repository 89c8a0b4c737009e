package fr.beffroi.application.partner;

import fr.beffroi.account.OpenToAll;
import fr.beffroi.account.Requires;
import fr.beffroi.account.SignedIn;
import fr.beffroi.application.draft.Drafts.Begun;
import fr.beffroi.application.form.ReadableAnswers;
import fr.beffroi.application.form.ReadableAnswers.ReadableField;
import fr.beffroi.application.partner.Fetching.Choice;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a partner's link leads. Looking at the page uses nothing up, as those do who check the
 * links of messages; only the button does.
 */
@Controller
@RequestMapping(PrefillController.ADDRESS + "/{token}")
class PrefillController {

    static final String ADDRESS = "/preremplissage";

    private final Fetching fetching;
    private final Calls calls;
    private final ReadableAnswers readable;
    private final CurrentActor actor;

    PrefillController(
            Fetching fetching, Calls calls, ReadableAnswers readable, CurrentActor actor) {
        this.fetching = fetching;
        this.calls = calls;
        this.readable = readable;
        this.actor = actor;
    }

    @OpenToAll
    @GetMapping
    String show(
            @PathVariable String token, Locale locale, Model model, HttpServletResponse response) {
        Prefill prefill = fetching.find(token).orElse(null);
        if (prefill == null || fetching.state(prefill) != Prefill.State.OPEN) {
            return over(prefill, model, response);
        }
        CallForProjects call = calls.get(prefill.call());
        model.addAttribute("token", token);
        model.addAttribute("prefill", prefill);
        model.addAttribute("call", call);
        model.addAttribute("open", fetching.isOpen(call));
        model.addAttribute("signedIn", actor.get().person() != null);
        model.addAttribute("applicant", actor.get().kind() == ActorKind.APPLICANT);
        if (actor.get().kind() == ActorKind.APPLICANT) {
            List<Choice> mine = fetching.choices(prefill, call);
            model.addAttribute("organisations", mine);
            model.addAttribute("begun", mine.stream().anyMatch(Choice::begun));
            model.addAttribute("answers", mine.isEmpty() ? List.of() : words(prefill, locale));
        }
        return "application/partner/prefill";
    }

    /** The same page, for who has to sign in first. */
    @SignedIn
    @GetMapping("/connexion")
    String signedIn(@PathVariable String token) {
        return "redirect:" + ADDRESS + '/' + token;
    }

    /**
     * Begins the draft.
     *
     * @param suite {@code nouvelle} begins one more draft even if there is one
     */
    @PostMapping
    @Requires("application.edit")
    String fetch(
            @PathVariable String token,
            @RequestParam OrganisationId organisme,
            @RequestParam(defaultValue = "") String suite,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return switch (fetching.fetch(token, organisme, suite.equals("nouvelle"))) {
            case Done<Begun>(Begun(var id, boolean existing)) -> {
                flash.addFlashAttribute(
                        "noticeKey", existing ? "prefill.done.existing" : "prefill.done");
                yield "redirect:" + fetching.firstPage(id);
            }
            case Refused<Begun>(var refusal) -> {
                if (refusal.messageKey().startsWith("prefill.over.")) {
                    yield over(fetching.find(token).orElse(null), model, response);
                }
                flash.addFlashAttribute("refusal", refusal);
                yield "redirect:/espace";
            }
        };
    }

    private List<ReadableField> words(Prefill prefill, Locale locale) {
        CallForProjects call = calls.get(prefill.call());
        FormDefinition form = calls.form(call.id(), call.formVersion());
        ObjectNode answers = form.offered(prefill.values(), locale).answers();
        return form.offerable(locale).stream()
                .filter(field -> answers.has(field.name()))
                .map(field -> readable.field(field, answers.path(field.name()), locale))
                .toList();
    }

    /** Says which it is: used already, too late, or never given. */
    private String over(@Nullable Prefill prefill, Model model, HttpServletResponse response) {
        response.setStatus(
                prefill == null ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_GONE);
        model.addAttribute("state", prefill == null ? "UNKNOWN" : fetching.state(prefill));
        if (prefill != null) {
            model.addAttribute("partner", prefill.partner().name());
            model.addAttribute("draft", fetching.draft(prefill).orElse(null));
        }
        return "application/partner/over";
    }
}
