package fr.beffroi.organisation.web;

import fr.beffroi.organisation.Nature;
import fr.beffroi.organisation.OrganisationForm;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the forms about an organisation have in common. */
@Component
class FormParts {

    private final MessageSource messages;

    FormParts(MessageSource messages) {
        this.messages = messages;
    }

    /** What is wrong in a field, as the error summary shows it. */
    record FieldMessage(String field, String message) {}

    /** A nature to choose. */
    record Choice(String value, String label) {}

    /**
     * Puts the form in the model with its choices.
     *
     * @param errors name of the field and message key
     */
    void add(Model model, OrganisationForm form, Map<String, String> errors) {
        model.addAttribute("form", form);
        model.addAttribute("natures", natures());
        model.addAttribute(
                "errors",
                errors.entrySet().stream()
                        .map(error -> new FieldMessage(error.getKey(), text(error.getValue())))
                        .toList());
    }

    String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    private List<Choice> natures() {
        return Arrays.stream(Nature.values())
                .map(nature -> new Choice(nature.name(), text(nature.messageKey())))
                .toList();
    }
}
