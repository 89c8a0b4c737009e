package fr.beffroi.application.draft;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.draft.DraftCheck.Checked;
import fr.beffroi.application.draft.SaveResult.AlreadySubmitted;
import fr.beffroi.application.draft.SaveResult.Conflict;
import fr.beffroi.application.draft.SaveResult.Saved;
import fr.beffroi.application.draft.SectionSaving.Typed;
import fr.beffroi.application.draft.ThreeWayMerge.Preference;
import fr.beffroi.application.form.FieldViews;
import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormSection;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.organisation.Organisations;
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

/** The pages of the form of a draft, one for each section. */
@Controller
@RequestMapping("/demandes/{id}/formulaire/{section}")
class FormController {

    private static final String DECISION = "_keep.";

    private final Applications applications;
    private final DraftCheck check;
    private final DraftFrames frames;
    private final SectionSaving saving;
    private final FieldViews fields;
    private final Prefill prefill;
    private final ConflictPage conflicts;
    private final Organisations organisations;

    FormController(
            Applications applications,
            DraftCheck check,
            DraftFrames frames,
            SectionSaving saving,
            FieldViews fields,
            Prefill prefill,
            ConflictPage conflicts,
            Organisations organisations) {
        this.applications = applications;
        this.check = check;
        this.frames = frames;
        this.saving = saving;
        this.fields = fields;
        this.prefill = prefill;
        this.conflicts = conflicts;
        this.organisations = organisations;
    }

    @GetMapping
    @Requires("application.edit")
    String show(
            @PathVariable ApplicationId id,
            @PathVariable String section,
            Locale locale,
            Model model) {
        Application application = applications.allowed(id, ApplicationRights.EDIT);
        if (!application.isDraft()) {
            return "redirect:/demandes/" + id;
        }
        Checked draft = check.check(application, locale);
        FormSection shown = draft.form().section(section, locale);
        SectionAnswers saved = draft.sections().get(section);
        List<FieldError> errors = List.of();
        if (saved == null) {
            prefill.complete(shown, draft.answers());
        } else {
            errors = draft.errors().stream().filter(e -> e.section().equals(section)).toList();
        }
        model.addAttribute("draft", frames.of(draft, section, locale));
        model.addAttribute("section", shown);
        model.addAttribute("revision", saved == null ? 0 : saved.revision());
        model.addAttribute("savedAt", saved == null ? null : saved.savedAt());
        model.addAttribute("errors", errors);
        model.addAttribute("fields", fields.of(shown, draft.state(), errors, locale));
        model.addAttribute("organisation", organisations.get(application.organisation()));
        return "application/draft/section";
    }

    @PostMapping
    @Requires("application.edit")
    String save(
            @PathVariable ApplicationId id,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(name = "_revision", defaultValue = "0") int revision,
            @RequestParam(name = "_seen", defaultValue = "-1") int seen,
            @RequestParam(name = "_next", defaultValue = "stay") String next,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        Typed typed =
                new Typed(
                        revision,
                        seen < 0 ? revision : seen,
                        Map.copyOf(posted),
                        decisions(posted));
        return switch (saving.save(id, section, typed)) {
            case Saved _ -> saved(id, section, next, locale, flash);
            case Conflict conflict -> {
                Checked draft = check.check(applications.get(id), locale);
                model.addAttribute("draft", frames.of(draft, section, locale));
                model.addAttribute("section", draft.form().section(section, locale));
                model.addAttribute("revision", revision);
                model.addAllAttributes(
                        conflicts.of(draft.form(), section, conflict, posted, locale));
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
            String section,
            String next,
            Locale locale,
            RedirectAttributes flash) {
        Checked draft = check.check(applications.get(id), locale);
        DraftFrame frame = frames.of(draft, section, locale);
        boolean wrong = draft.errors().stream().anyMatch(e -> e.section().equals(section));
        flash.addFlashAttribute("noticeKey", wrong ? "draft.saved.wrong" : "draft.saved");
        boolean goesOn = next.equals("go-on") && !wrong;
        return "redirect:" + (goesOn ? frame.nextAddress() : frame.step().address());
    }

    private static Map<String, Preference> decisions(MultiValueMap<String, String> posted) {
        return posted.toSingleValueMap().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(DECISION))
                .filter(entry -> List.of("MINE", "THEIRS").contains(entry.getValue()))
                .collect(
                        Collectors.toMap(
                                entry -> entry.getKey().substring(DECISION.length()),
                                entry -> Preference.valueOf(entry.getValue())));
    }
}
