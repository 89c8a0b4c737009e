package fr.beffroi.application.amendment;

import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormSection;
import fr.beffroi.call.FunderShare;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The funders of an application stay once it is submitted: each has its own request, its own
 * receipt and its own date of silence from the day of deposit (CRPA art. L231-1 and following). To
 * ask others is another application. What each is asked may change.
 */
@Component
class FundersStay {

    private final MessageSource messages;

    FundersStay(MessageSource messages) {
        this.messages = messages;
    }

    /** What is wrong if other funders are asked than in the version in force; else nothing. */
    List<FieldError> errors(FormDefinition form, JsonNode before, JsonNode after, Locale locale) {
        String field = form.fundersField().orElse(null);
        if (field == null || asked(form, before).equals(asked(form, after))) {
            return List.of();
        }
        String message = messages.getMessage("amendment.funders.changed", null, locale);
        return form.sections().stream()
                .filter(section -> holds(section, field))
                .map(section -> new FieldError(section.id(), field, message))
                .toList();
    }

    private static boolean holds(FormSection section, String field) {
        return section.fields().stream().anyMatch(each -> each.name().equals(field));
    }

    private static Set<List<String>> asked(FormDefinition form, JsonNode answers) {
        return form.outline(answers).funders().stream()
                .filter(FunderShare::isAsked)
                .map(share -> List.of(String.valueOf(share.authority()), share.fund()))
                .collect(Collectors.toSet());
    }
}
