package fr.beffroi.call.campaign;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.account.Requires;
import fr.beffroi.call.CallRights;
import fr.beffroi.call.campaign.FormQuestions.Changing;
import fr.beffroi.call.campaign.Preparations.Saving;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
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

/** The page on which an officer changes one question of a form in preparation. */
@Controller
@RequestMapping("/campagnes/{id}/formulaire/questions/{name}")
class QuestionController {

    private final Preparations preparations;
    private final FormPage form;
    private final FormQuestions questions;
    private final People people;
    private final MessageSource messages;

    QuestionController(
            Preparations preparations,
            FormPage form,
            FormQuestions questions,
            People people,
            MessageSource messages) {
        this.preparations = preparations;
        this.form = form;
        this.questions = questions;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping
    @Requires("call.prepare")
    String ask(@PathVariable CallId id, @PathVariable String name, Model model) {
        Preparation call = preparations.get(id, CallRights.PREPARE);
        return page(call, edits(call).find(name).orElseThrow(() -> none(name)), model);
    }

    @PostMapping
    @Requires("call.prepare")
    String change(
            @PathVariable CallId id,
            @PathVariable String name,
            @RequestParam(defaultValue = "0") int revision,
            QuestionForm typed,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Changing answer = questions.change(id, name, revision, typed);
        if (!(answer instanceof Changing.Changed)) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        return switch (answer) {
            case Changing.Changed() -> {
                flash.addFlashAttribute("noticeKey", "campaign.saved");
                yield "redirect:/campagnes/" + id + "/formulaire/questions/" + name;
            }
            case Changing.Clashing clash -> {
                model.addAttribute("clashes", clashes(clash, locale));
                yield page(clash.call(), clash.mine(), model);
            }
            case Changing.Gone(Preparation call, Question mine) -> {
                model.addAttribute("gone", true);
                yield page(call, mine, model);
            }
            case Changing.Closed(Preparation call, Question mine) -> page(call, mine, model);
        };
    }

    /**
     * One place up or down on its page. Moved meanwhile by somebody else, it stays where it is.
     *
     * @param deplacer {@code haut} or {@code bas}
     */
    @PostMapping(params = "deplacer")
    @Requires("call.prepare")
    String move(
            @PathVariable CallId id,
            @PathVariable String name,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam String deplacer,
            RedirectAttributes flash) {
        FormEdits edits = edits(preparations.get(id, CallRights.PREPARE));
        edits.move(name, deplacer.equals("haut"));
        switch (form.save(id, revision, edits)) {
            case Saving.Saved _ -> flash.addFlashAttribute("noticeKey", "campaign.saved");
            case Saving.Clashing _ ->
                    flash.addFlashAttribute("refusal", Refusal.because("campaign.form.clash"));
            case Saving.Closed _ ->
                    flash.addFlashAttribute("refusal", Refusal.because("campaign.closed.text"));
        }
        return "redirect:/campagnes/" + id + "/formulaire#" + name;
    }

    private String page(Preparation call, Question question, Model model) {
        model.addAttribute("call", call);
        model.addAttribute("question", question);
        model.addAttribute("revision", call.revision(Part.FORM));
        return "call/campaign/question";
    }

    private List<Clash> clashes(Changing.Clashing both, Locale locale) {
        String by = people.find(both.saved().savedBy()).map(Person::displayName).orElse("");
        return both.texts().stream()
                .map(text ->
                        new Clash(
                                "campaign.question." + text,
                                words(both.mine(), text, locale),
                                words(both.theirs(), text, locale),
                                by,
                                both.saved().savedAt()))
                .toList();
    }

    private String words(Question question, String text, Locale locale) {
        return switch (text) {
            case "label" -> question.label();
            case "label.en" -> question.labelEn();
            case "help" -> question.help();
            case "help.en" -> question.helpEn();
            case "mandatory" -> yesOrNo(question.mandatory(), locale);
            case "hidden" -> yesOrNo(question.hidden(), locale);
            default -> String.valueOf(question.options());
        };
    }

    private String yesOrNo(boolean yes, Locale locale) {
        return messages.getMessage(yes ? "form.yes" : "form.no", null, locale);
    }

    private FormEdits edits(Preparation call) {
        return form.edits(call).orElseThrow(() -> none("form"));
    }

    private static NotFound none(String name) {
        return new NotFound("Question " + name);
    }
}
