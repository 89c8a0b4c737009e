package fr.beffroi.call.form;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import fr.beffroi.call.FormState;
import fr.beffroi.call.OfferedAnswers;
import fr.beffroi.call.OfferedAnswers.Reason;
import fr.beffroi.call.OfferedAnswers.Refused;
import fr.beffroi.call.kind.FieldKinds;
import fr.beffroi.call.kind.Posted;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what another site offers as if it were typed, and tells what the form does not take. */
final class OfferCheck {

    private static final Set<String> NEVER = Set.of("attestation", "iban");

    private final CallForProjects call;
    private final FieldKinds kinds;
    private final Formulas formulas;
    private final AnswerCheck check;
    private final MessageSource messages;

    OfferCheck(
            CallForProjects call,
            FieldKinds kinds,
            Formulas formulas,
            AnswerCheck check,
            MessageSource messages) {
        this.call = call;
        this.kinds = kinds;
        this.formulas = formulas;
        this.check = check;
        this.messages = messages;
    }

    /**
     * The fields that may be offered. None of a page on which one attests: who declares reads all
     * of it.
     */
    static List<FormField> offerable(List<FormSection> sections) {
        return sections.stream()
                .map(FormSection::fields)
                .filter(fields -> fields.stream().noneMatch(f -> f.kind().equals("attestation")))
                .flatMap(Collection::stream)
                .filter(field -> field.type().isAsked() && !NEVER.contains(field.kind()))
                .toList();
    }

    OfferedAnswers judge(ObjectNode values, Pages pages, Locale locale) {
        return new Judging(pages, locale).judge(values);
    }

    private final class Judging {

        private final Pages pages;
        private final Set<FormField> offerable;
        private final Locale locale;
        private final ObjectNode taken = JsonNodeFactory.instance.objectNode();
        private final Map<String, Refused> refused = new LinkedHashMap<>();

        Judging(Pages pages, Locale locale) {
            this.pages = pages;
            this.offerable = Set.copyOf(OfferCheck.offerable(pages.sections()));
            this.locale = locale;
        }

        OfferedAnswers judge(ObjectNode values) {
            values.properties().forEach(value -> take(value.getKey(), value.getValue()));
            refuseWhatIsNotAsked();
            for (FieldError error : check.misfits(formulas.run(taken), pages, locale)) {
                String name = nameIn(error.field());
                if (taken.has(name)) {
                    refuse(name, Reason.INVALID, error.message());
                }
            }
            taken.remove(refused.keySet());
            return new OfferedAnswers(taken, List.copyOf(refused.values()));
        }

        private void take(String name, JsonNode value) {
            FormField field = pages.fields().get(name);
            if (field == null) {
                refuse(name, Reason.UNKNOWN, say("form.offer.unknown", name));
            } else if (!offerable.contains(field)) {
                refuse(name, Reason.NEVER_OFFERED, say("form.offer.never", field.label()));
            } else if (!TypedValue.isNothing(value)) {
                type(field, value);
            }
        }

        private void type(FormField field, JsonNode value) {
            String name = field.name();
            var posted = new Posted(TypedValue.elements(name, value), call);
            JsonNode kept = kinds.of(field).read(field, name, posted);
            Optional<String> lost = kept == null ? Optional.of("") : TypedValue.lost(value, kept);
            if (kept == null || lost.isPresent()) {
                String place = name + lost.orElse("");
                refuse(name, Reason.INVALID, say("form.offer.type", place, field.kind()));
            } else {
                kinds.of(field).complete(field, kept);
                taken.set(name, kept);
            }
        }

        private void refuseWhatIsNotAsked() {
            FormState state = formulas.run(taken).state();
            for (FormField field : pages.fields().values()) {
                if (taken.has(field.name()) && !state.shows(field)) {
                    String message = say("form.offer.hidden", field.label());
                    refuse(field.name(), Reason.NOT_ASKED, message);
                }
            }
            taken.remove(refused.keySet());
        }

        private void refuse(String name, Reason reason, String message) {
            refused.putIfAbsent(name, new Refused(name, reason, message));
        }

        private String say(String key, Object... arguments) {
            return messages.getMessage(key, arguments, locale);
        }
    }

    /** Names of fields hold no hyphen: what follows is inside the field. */
    private static String nameIn(String element) {
        int hyphen = element.indexOf('-');
        return hyphen < 0 ? element : element.substring(0, hyphen);
    }
}
