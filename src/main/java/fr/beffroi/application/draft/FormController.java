package fr.beffroi.application.draft;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.draft.DraftCheck.Checked;
import fr.beffroi.application.draft.Editing.Scope;
import fr.beffroi.application.draft.SaveResult.AlreadySubmitted;
import fr.beffroi.application.draft.SaveResult.Conflict;
import fr.beffroi.application.draft.SaveResult.Saved;
import fr.beffroi.application.form.FieldView;
import fr.beffroi.application.form.FieldViews;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import fr.beffroi.call.FormState;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.organisation.Organisations;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** The pages of the form of a draft, one for each section. */
@Controller
@RequestMapping("/demandes/{id}/formulaire/{section}")
class FormController {

    private final Applications applications;
    private final Calls calls;
    private final DraftCheck check;
    private final DraftFrames frames;
    private final SectionSaving saving;
    private final FieldViews fields;
    private final Prefill prefill;
    private final ConflictPage conflicts;
    private final Editing editing;
    private final Organisations organisations;
    private final SectionFiles files;

    FormController(
            Applications applications,
            Calls calls,
            DraftCheck check,
            DraftFrames frames,
            SectionSaving saving,
            FieldViews fields,
            Prefill prefill,
            ConflictPage conflicts,
            Editing editing,
            Organisations organisations,
            SectionFiles files) {
        this.applications = applications;
        this.calls = calls;
        this.check = check;
        this.frames = frames;
        this.saving = saving;
        this.fields = fields;
        this.prefill = prefill;
        this.conflicts = conflicts;
        this.editing = editing;
        this.organisations = organisations;
        this.files = files;
    }

    @GetMapping
    @Requires("application.edit")
    String show(
            @PathVariable ApplicationId id,
            @PathVariable String section,
            Locale locale,
            Model model) {
        Application application = applications.allowed(id, ApplicationRights.EDIT);
        Scope scope = editing.of(application).orElse(null);
        if (scope == null) {
            return "redirect:/demandes/" + id;
        }
        Checked draft = check.check(application, locale);
        FormSection shown = scope.page(draft.form().section(section, locale));
        if (!scope.isChange() && !draft.isBegun(shown)) {
            prefill.complete(shown, draft.answers());
        }
        List<FieldError> errors = SectionFiles.refused(model, draft.errors(shown));
        return page(draft, draft.state(), scope, shown, errors, locale, model);
    }

    private String page(
            Checked draft,
            FormState state,
            Scope scope,
            FormSection shown,
            List<FieldError> errors,
            Locale locale,
            Model model) {
        List<FieldView> views = fields.of(shown, state, errors, locale);
        model.addAttribute("draft", frames.of(draft, scope, shown.id(), locale));
        model.addAttribute("section", shown);
        boolean funders =
                shown.fields().stream()
                        .map(FormField::name)
                        .anyMatch(name ->
                                draft.form().fundersField().filter(name::equals).isPresent());
        model.addAttribute("fundersStay", scope.isChange() && funders);
        model.addAttribute("sources", draft.sources(shown));
        model.addAttribute("page", UUID.randomUUID());
        model.addAttribute("revisions", SectionPage.shown(views, revisions(draft)));
        model.addAttribute("files", SectionPage.files(shown));
        model.addAttribute("savedAt", savedAt(draft, shown));
        model.addAttribute("errors", errors);
        model.addAttribute(
                "slots",
                SectionPage.slots(shown.fields().stream().map(FormField::name).toList(), views));
        model.addAttribute("organisation", organisations.get(draft.application().organisation()));
        return "application/draft/section";
    }

    private String otherVersion(
            Application application,
            Scope scope,
            FormSection shown,
            MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        Checked draft = check.check(application, locale);
        FormState state =
                draft.form()
                        .state(OtherVersion.answers(draft.answers(), draft.form(), shown, posted));
        model.addAttribute("otherVersion", OtherVersion.strangers(shown, posted));
        return page(draft, state, scope, shown, List.of(), locale, model);
    }

    @PostMapping
    @Requires("application.edit")
    String save(
            @PathVariable ApplicationId id,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(name = "_next", defaultValue = "stay") String next,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        Application draft = applications.allowed(id, ApplicationRights.EDIT);
        Scope scope = editing.of(draft).orElse(null);
        if (scope == null) {
            flash.addFlashAttribute("noticeKey", "draft.refused.submitted");
            return "redirect:/demandes/" + id;
        }
        FormDefinition form = calls.form(draft.call(), draft.formVersion());
        if (OtherVersion.claims(draft, posted)) {
            String page = OtherVersion.page(form, section, locale);
            FormSection shown = scope.page(form.section(page, locale));
            return otherVersion(draft, scope, shown, posted, locale, model);
        }
        FormSection typedIn = scope.page(form.section(section, locale));
        Typed typed = Typed.of(typedIn, Map.copyOf(posted));
        boolean allKept = files.give(id, typedIn, request, locale, flash);
        return switch (saving.save(id, section, typed)) {
            case Saved _ -> saved(id, scope, typedIn, allKept ? next : "stay", locale, flash);
            case Conflict conflict -> {
                Checked checked = check.check(draft, locale);
                model.addAttribute("draft", frames.of(checked, scope, section, locale));
                model.addAttribute("section", typedIn);
                model.addAllAttributes(conflicts.of(typedIn, conflict, posted, locale));
                yield "application/draft/conflict";
            }
            case AlreadySubmitted _ -> {
                flash.addFlashAttribute("noticeKey", "draft.refused.submitted");
                yield "redirect:/demandes/" + id;
            }
        };
    }

    private String saved(
            ApplicationId id,
            Scope scope,
            FormSection section,
            String next,
            Locale locale,
            RedirectAttributes flash) {
        Checked draft = check.check(applications.get(id), locale);
        DraftFrame frame = frames.of(draft, scope, section.id(), locale);
        boolean wrong = draft.isWrong(section);
        flash.addFlashAttribute("noticeKey", wrong ? "draft.saved.wrong" : "draft.saved");
        boolean goesOn = next.equals("go-on") && !wrong;
        return "redirect:" + (goesOn ? frame.nextAddress() : frame.step().address() + place(next));
    }

    /** Where to come back on the page: after "stay", the field that asked to be extended. */
    private static String place(String next) {
        return next.matches("stay#[a-z][A-Za-z0-9]{0,59}") ? next.substring("stay".length()) : "";
    }

    private static Map<String, Integer> revisions(Checked draft) {
        return draft.saved().values().stream()
                .collect(Collectors.toMap(FieldAnswer::field, FieldAnswer::revision));
    }

    private static @Nullable Instant savedAt(Checked draft, FormSection section) {
        return section.fields().stream()
                .map(field -> draft.saved().get(field.name()))
                .filter(Objects::nonNull)
                .map(FieldAnswer::savedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
