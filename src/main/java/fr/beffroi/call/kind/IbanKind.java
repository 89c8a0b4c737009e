package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import fr.beffroi.kernel.Iban;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A bank account. */
final class IbanKind extends FormattedKind {

    IbanKind() {
        super("iban");
    }

    @Override
    Optional<String> normal(String typed) {
        return Iban.parse(typed).map(Iban::value);
    }

    @Override
    public void check(FormField field, String id, JsonNode value, Checking checking) {
        String typed = value.asString("");
        Iban.faultOf(typed)
                .ifPresent(fault ->
                        checking.findings()
                                .add(
                                        field,
                                        id,
                                        "form.error.iban." + fault.name().toLowerCase(Locale.ROOT),
                                        field.label(),
                                        characters(typed),
                                        Iban.lengthIn(country(typed))));
    }

    @Override
    public String typed(FormField field, JsonNode value) {
        String text = super.typed(field, value);
        return Iban.parse(text).map(Iban::formatted).orElse(text);
    }

    private static int characters(String typed) {
        return (int) typed.chars().filter(Character::isLetterOrDigit).count();
    }

    private static String country(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        return text.length() < 2 ? "" : text.substring(0, 2);
    }
}
