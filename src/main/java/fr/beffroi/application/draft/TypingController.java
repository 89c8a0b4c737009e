package fr.beffroi.application.draft;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.draft.Editing.Scope;
import fr.beffroi.application.draft.SaveResult.AlreadySubmitted;
import fr.beffroi.application.draft.SaveResult.Both;
import fr.beffroi.application.draft.SaveResult.Conflict;
import fr.beffroi.application.draft.SaveResult.Saved;
import fr.beffroi.application.form.FieldView;
import fr.beffroi.application.form.FieldViews;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import fr.beffroi.kernel.ApplicationId;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Saves a page of the form while it is being typed, and answers with the parts of it that the
 * answers change: fields shown or hidden, calculated values, lists that depend on another field.
 */
@Controller
class TypingController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Applications applications;
    private final Calls calls;
    private final SectionSaving saving;
    private final FieldViews fields;
    private final Editing editing;
    private final Clock clock;

    TypingController(
            Applications applications,
            Calls calls,
            SectionSaving saving,
            FieldViews fields,
            Editing editing,
            Clock clock) {
        this.applications = applications;
        this.calls = calls;
        this.saving = saving;
        this.fields = fields;
        this.editing = editing;
        this.clock = clock;
    }

    @PostMapping("/demandes/{id}/formulaire/{section}/saisie")
    @Requires("application.edit")
    String save(
            @PathVariable ApplicationId id,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        Application draft = applications.allowed(id, ApplicationRights.EDIT);
        Scope scope = editing.of(draft).orElse(null);
        if (scope == null) {
            return "redirect:/demandes/" + id;
        }
        FormDefinition form = calls.form(draft.call(), draft.formVersion());
        if (OtherVersion.claims(draft, posted)) {
            model.addAttribute("slots", List.of());
            model.addAttribute("otherVersion", true);
            return "application/draft/typing :: answer";
        }
        FormSection page = scope.page(form.section(section, locale));
        Typed typed = Typed.of(page, Map.copyOf(posted));
        switch (saving.saveTyping(id, section, typed)) {
            case Saved saved -> show(page, typed, saved, locale, model);
            case Conflict conflict -> {
                model.addAttribute("slots", List.of());
                model.addAttribute("conflicts", labels(page, conflict));
            }
            case AlreadySubmitted _ -> {
                return "redirect:/demandes/" + id;
            }
        }
        return "application/draft/typing :: answer";
    }

    private void show(FormSection page, Typed typed, Saved saved, Locale locale, Model model) {
        List<FieldView> views = fields.of(page, saved.state(), List.of(), locale);
        List<String> toShowAgain =
                page.fields().stream()
                        .filter(field -> changes(field, typed, saved))
                        .map(FormField::name)
                        .toList();
        model.addAttribute("slots", SectionPage.slots(toShowAgain, views));
        model.addAttribute("revisions", SectionPage.shown(views, saved.revisions()));
        model.addAttribute("savedAt", TIME.format(LocalTime.now(clock)));
    }

    /** Whether the field looks otherwise than on the page as it was sent. */
    private static boolean changes(FormField field, Typed typed, Saved saved) {
        boolean shown = saved.state().shows(field);
        if (SectionPage.takesFiles(field)) {
            return shown != typed.shows(field);
        }
        if (!field.type().isAsked()) {
            return true;
        }
        String of = field.details().of();
        boolean otherChoices =
                (of != null && saved.changed().contains(of))
                        || (field.kind().equals("linked")
                                && saved.changed().contains(field.name()));
        return shown != typed.shows(field) || (shown && otherChoices);
    }

    private static String labels(FormSection page, Conflict conflict) {
        List<String> names = conflict.fields().stream().map(Both::field).toList();
        return page.fields().stream()
                .filter(field -> names.contains(field.name()))
                .map(field -> "« " + field.label() + " »")
                .collect(Collectors.joining(", "));
    }
}
