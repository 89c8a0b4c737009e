package fr.beffroi.call.campaign;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.account.Requires;
import fr.beffroi.call.CallRights;
import fr.beffroi.call.campaign.Preparation.SavedPart;
import fr.beffroi.call.campaign.Preparations.Saving;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the parts of a call in preparation, all made alike; the form has its own. */
@Controller
@RequestMapping("/campagnes/{id}/parties/{part}")
class PartController {

    private final Preparations preparations;
    private final Checklist checklist;
    private final PartPage page;
    private final PartWords words;
    private final People people;

    PartController(
            Preparations preparations,
            Checklist checklist,
            PartPage page,
            PartWords words,
            People people) {
        this.preparations = preparations;
        this.checklist = checklist;
        this.page = page;
        this.words = words;
        this.people = people;
    }

    @GetMapping
    @Requires("call.prepare")
    String show(@PathVariable CallId id, @PathVariable String part, Locale locale, Model model) {
        Part shown = Part.at(part);
        if (shown == Part.FORM) {
            return "redirect:/campagnes/" + id + "/formulaire";
        }
        Preparation call = preparations.get(id, CallRights.PREPARE);
        return show(call, shown, call.typed(shown), locale, model);
    }

    /**
     * @param revision of the part that the page showed
     * @param suite address of the part to go on with
     */
    @PostMapping
    @Requires("call.prepare")
    String save(
            @PathVariable CallId id,
            @PathVariable String part,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String suite,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Part saved = Part.at(part);
        Map<String, String> typed = TypedPart.read(saved, posted);
        return switch (preparations.save(id, saved, revision, typed)) {
            case Saving.Saved _ -> {
                flash.addFlashAttribute("noticeKey", "campaign.saved");
                yield "redirect:/campagnes/" + id + "/parties/" + next(saved, suite).address();
            }
            case Saving.Clashing(
                            Preparation current,
                            Map<String, String> mine,
                            List<Field> both) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("clashes", clashes(current, saved, mine, both, locale));
                yield show(current, saved, mine, locale, model);
            }
            case Saving.Closed _ -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("closed", true);
                Preparation current = preparations.get(id, CallRights.PREPARE);
                yield show(current, saved, typed, locale, model);
            }
        };
    }

    private static Part next(Part saved, String suite) {
        return suite.isEmpty() ? saved : Part.at(suite);
    }

    private String show(
            Preparation call, Part part, Map<String, String> typed, Locale locale, Model model) {
        List<PartPage.Line> errors = page.errors(checklist.check(call), part, locale);
        boolean begun = call.revision(part) > 0;
        model.addAttribute("call", call);
        model.addAttribute("part", part);
        model.addAttribute("parts", Part.values());
        model.addAttribute("errors", begun ? errors : List.of());
        model.addAttribute(
                "fields", page.fields(call, part, typed, begun ? errors : List.of(), locale));
        model.addAttribute("next", part.next());
        return "call/campaign/part";
    }

    private List<Clash> clashes(
            Preparation current,
            Part part,
            Map<String, String> mine,
            List<Field> both,
            Locale locale) {
        SavedPart theirs = current.parts().get(part);
        if (theirs == null) {
            return List.of();
        }
        String by = name(theirs.savedBy());
        return both.stream()
                .map(field ->
                        new Clash(
                                field.label(),
                                words.of(field, mine, current, locale),
                                words.of(field, theirs.typed(), current, locale),
                                by,
                                theirs.savedAt()))
                .toList();
    }

    private String name(PersonId person) {
        return people.find(person).map(Person::displayName).orElse("");
    }
}
