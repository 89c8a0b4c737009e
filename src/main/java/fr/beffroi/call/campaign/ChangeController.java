package fr.beffroi.call.campaign;

import fr.beffroi.account.Requires;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallReach;
import fr.beffroi.call.CallRights;
import fr.beffroi.call.Calls;
import fr.beffroi.call.DraftHolders;
import fr.beffroi.call.FieldError;
import fr.beffroi.call.change.CallChange;
import fr.beffroi.call.change.CallChanges;
import fr.beffroi.call.change.ProposedChange.Cancellation;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which a published call is extended or cancelled. */
@Controller
@RequestMapping("/campagnes/{id}")
class ChangeController {

    private final Calls calls;
    private final CallReach reach;
    private final CallChanges changes;
    private final ObjectProvider<DraftHolders> holders;
    private final MessageSource messages;
    private final Texts texts;
    private final Clock clock;

    ChangeController(
            Calls calls,
            CallReach reach,
            CallChanges changes,
            ObjectProvider<DraftHolders> holders,
            MessageSource messages,
            Texts texts,
            Clock clock) {
        this.calls = calls;
        this.reach = reach;
        this.changes = changes;
        this.holders = holders;
        this.messages = messages;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/prorogation")
    @Requires("call.change")
    String askExtension(@PathVariable CallId id, Model model) {
        return page(id, ExtensionForm.EMPTY, List.of(), "extend", model);
    }

    @PostMapping("/prorogation")
    @Requires("call.change")
    String extend(
            @PathVariable CallId id,
            ExtensionForm form,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        reach.require(CallRights.CHANGE, calls.get(id));
        List<FieldError> errors = new ArrayList<>();
        form.problems()
                .forEach((field, key) ->
                        errors.add(
                                new FieldError("", field, messages.getMessage(key, null, locale))));
        if (errors.isEmpty()) {
            Outcome<CallChange> outcome = changes.propose(id, form.extension(clock.getZone()));
            if (outcome instanceof Outcome.Done<CallChange>(CallChange change)) {
                return done(change, flash);
            }
            errors.add(shown("cloture", outcome, locale));
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return page(id, form, errors, "extend", model);
    }

    @GetMapping("/annulation")
    @Requires("call.change")
    String askCancellation(@PathVariable CallId id, Model model) {
        return page(id, ExtensionForm.EMPTY, List.of(), "cancel", model);
    }

    @PostMapping("/annulation")
    @Requires("call.change")
    String cancel(
            @PathVariable CallId id,
            ExtensionForm form,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        reach.require(CallRights.CHANGE, calls.get(id));
        List<FieldError> errors = new ArrayList<>();
        if (form.motif().isEmpty()) {
            String missing = messages.getMessage("campaign.change.no-reason", null, locale);
            errors.add(new FieldError("", "motif", missing));
        } else {
            Outcome<CallChange> outcome = changes.propose(id, new Cancellation(form.motif()));
            if (outcome instanceof Outcome.Done<CallChange>(CallChange change)) {
                return done(change, flash);
            }
            errors.add(shown("motif", outcome, locale));
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return page(id, form, errors, "cancel", model);
    }

    /**
     * @param avis {@code oui} to put it in force
     */
    @PostMapping("/changements/{change}")
    @Requires("call.validate")
    String settle(
            @PathVariable CallId id,
            @PathVariable UUID change,
            @RequestParam(defaultValue = "") String avis,
            @RequestParam(defaultValue = "") String remarque,
            RedirectAttributes flash) {
        switch (changes.settle(id, change, avis.equals("oui"), remarque.strip())) {
            case Outcome.Done<CallChange>(CallChange settled) -> {
                return done(settled, flash);
            }
            case Outcome.Refused<CallChange>(var refusal) ->
                    flash.addFlashAttribute("refusal", refusal);
        }
        return "redirect:/campagnes/" + id;
    }

    private String page(
            CallId id, ExtensionForm form, List<FieldError> errors, String name, Model model) {
        CallForProjects call = calls.get(id);
        reach.require(CallRights.CHANGE, call);
        model.addAttribute("call", call);
        model.addAttribute("form", form);
        if (name.equals("cancel")) {
            model.addAttribute("concerned", holders.getObject().concerned(id));
        }
        model.addAttribute("errors", errors);
        model.addAttribute("alone", reach.allows(CallRights.DECIDE, call));
        return "call/campaign/" + name;
    }

    private FieldError shown(String field, Outcome<CallChange> outcome, Locale locale) {
        return switch (outcome) {
            case Outcome.Refused<CallChange>(var refusal) ->
                    new FieldError("", field, texts.of(refusal, locale));
            case Outcome.Done<CallChange> _ -> throw new IllegalStateException("done");
        };
    }

    private static String done(CallChange change, RedirectAttributes flash) {
        String key =
                switch (change.state()) {
                    case PROPOSED -> "campaign.change.proposed";
                    case DECIDED -> "campaign.change.decided";
                    case REFUSED -> "campaign.change.refused";
                };
        flash.addFlashAttribute("noticeKey", key);
        return "redirect:/campagnes/" + change.call();
    }
}
