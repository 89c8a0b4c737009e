package fr.beffroi.application.submission;

import fr.beffroi.account.People;
import fr.beffroi.account.Permissions;
import fr.beffroi.account.Requires;
import fr.beffroi.account.Role;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.draft.DraftCheck;
import fr.beffroi.application.draft.DraftCheck.Checked;
import fr.beffroi.application.draft.DraftFrames;
import fr.beffroi.call.FieldError;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.Texts;
import fr.beffroi.organisation.SigningPowers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last step of a draft: what is missing, what will be sent, and the deposit itself. */
@Controller
@RequestMapping("/demandes/{id}/verification")
class CheckController {

    private final Applications applications;
    private final Permissions permissions;
    private final DraftCheck check;
    private final DraftFrames frames;
    private final Submission submission;
    private final AskSignatory askSignatory;
    private final SigningPowers powers;
    private final ReceptionStamp stamp;
    private final People people;
    private final MessageSource messages;
    private final Texts texts;

    CheckController(
            Applications applications,
            Permissions permissions,
            DraftCheck check,
            DraftFrames frames,
            Submission submission,
            AskSignatory askSignatory,
            SigningPowers powers,
            ReceptionStamp stamp,
            People people,
            MessageSource messages,
            Texts texts) {
        this.applications = applications;
        this.permissions = permissions;
        this.check = check;
        this.frames = frames;
        this.submission = submission;
        this.askSignatory = askSignatory;
        this.powers = powers;
        this.stamp = stamp;
        this.people = people;
        this.messages = messages;
        this.texts = texts;
    }

    @GetMapping
    @Requires("application.edit")
    String show(@PathVariable ApplicationId id, Locale locale, Model model) {
        return page(id, List.of(), locale, model);
    }

    /**
     * Submits. Judged by the moment at which the request came in.
     *
     * @param engagement whether the person ticked that sending commits the organisation
     */
    @PostMapping
    @Requires("application.submit")
    String submit(
            @PathVariable ApplicationId id,
            @RequestParam(defaultValue = "false") boolean engagement,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        if (isPaperAlreadyIn(id)) {
            return "redirect:/dossiers/" + id;
        }
        if (!engagement && applications.allowed(id, ApplicationRights.SUBMIT).isDraft()) {
            String key =
                    applications.get(id).isPaper()
                            ? "verification.commitment.missing.paper"
                            : "verification.commitment.missing";
            String message = messages.getMessage(key, null, locale);
            return page(id, List.of(error("engagement", message)), locale, model);
        }
        return switch (submission.submit(id, stamp.of(request), locale)) {
            case Done<Application>(Application received) ->
                    "redirect:"
                            + (received.isPaper()
                                    ? "/dossiers/" + id
                                    : "/demandes/" + id + "/depot");
            case Refused<Application>(var refusal) ->
                    page(id, List.of(error("depot", texts.of(refusal, locale))), locale, model);
        };
    }

    /** A second click of the officer, to whom the draft belonged until the first. */
    private boolean isPaperAlreadyIn(ApplicationId id) {
        Application entered = applications.get(id);
        return entered.isPaper()
                && !entered.isDraft()
                && permissions.allows(ApplicationRights.EXAMINE, applications.resource(entered));
    }

    /** Writes to those who may submit. */
    @PostMapping("/signataires")
    @Requires("application.edit")
    String ask(@PathVariable ApplicationId id, Locale locale, RedirectAttributes flash) {
        switch (askSignatory.ask(id)) {
            case Done<Integer>(Integer asked) ->
                    flash.addFlashAttribute(
                            "asked",
                            messages.getMessage(
                                    "verification.ask.done", new Object[] {asked}, locale));
            case Refused<Integer>(var refusal) ->
                    flash.addFlashAttribute("notAsked", texts.of(refusal, locale));
        }
        return "redirect:/demandes/" + id + "/verification#signataires";
    }

    private String page(ApplicationId id, List<FieldError> errors, Locale locale, Model model) {
        Application application = applications.allowed(id, ApplicationRights.EDIT);
        if (!application.isDraft()) {
            return "redirect:/demandes/" + id;
        }
        Checked draft = check.check(application, locale);
        model.addAttribute("draft", frames.of(draft, DraftFrames.CHECK, locale));
        model.addAttribute("checked", draft);
        model.addAttribute("errors", errors);
        model.addAttribute("maySubmit", maySubmit(application));
        powers.bars(application.organisation())
                .ifPresent(bar -> model.addAttribute("bar", texts.of(bar, locale)));
        model.addAttribute(
                "signatories",
                people.holding(Role.ORGANISATION_SIGNATORY, application.organisation()));
        return "application/draft/check";
    }

    private boolean maySubmit(Application application) {
        return permissions.allows(ApplicationRights.SUBMIT, applications.resource(application));
    }

    private static FieldError error(String field, String message) {
        return new FieldError(DraftFrames.CHECK, field, message);
    }
}
