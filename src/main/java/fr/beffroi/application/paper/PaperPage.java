package fr.beffroi.application.paper;

import fr.beffroi.application.PaperRule;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.organisation.FoundOrganisations.Applicant;
import fr.beffroi.organisation.Nature;
import fr.beffroi.organisation.OrganisationForm;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The two pages where an officer enters a paper. */
@Component
class PaperPage {

    private final PaperRule rule;
    private final Texts texts;

    PaperPage(PaperRule rule, Texts texts) {
        this.rule = rule;
        this.texts = texts;
    }

    /** What is wrong in a field. */
    record Wrong(String field, String message) {}

    /** Something to choose. */
    record Choice(String value, String label) {}

    /** Asks whose paper it is. */
    String number(CallForProjects call, String typed, @Nullable Refusal refusal, Model model) {
        model.addAttribute("call", call);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "errors",
                refusal == null ? List.of() : List.of(new Wrong("organisme", texts.of(refusal))));
        return "application/paper/number";
    }

    /** Asks when it came, and for its scan. */
    String details(
            CallForProjects call,
            Applicant applicant,
            PaperForm typed,
            OrganisationForm organisation,
            Map<String, Refusal> errors,
            Model model) {
        model.addAttribute("call", call);
        model.addAttribute("applicant", applicant);
        model.addAttribute("typed", typed);
        model.addAttribute("form", organisation);
        model.addAttribute("postmark", rule.looksAtPostmark());
        model.addAttribute(
                "errors",
                errors.entrySet().stream()
                        .map(error -> new Wrong(error.getKey(), texts.of(error.getValue())))
                        .toList());
        model.addAttribute(
                "natures",
                Arrays.stream(Nature.values())
                        .map(nature ->
                                new Choice(
                                        nature.name(),
                                        texts.of(Refusal.because(nature.messageKey()))))
                        .toList());
        return "application/paper/details";
    }
}
