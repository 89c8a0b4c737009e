package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import fr.beffroi.kernel.Siret;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A SIRET: fourteen digits whose key fits. */
final class SiretKind extends FormattedKind {

    SiretKind() {
        super("siret");
    }

    @Override
    Optional<String> normal(String typed) {
        return Siret.parse(typed).map(Siret::value);
    }

    @Override
    public void check(FormField field, String id, JsonNode value, Checking checking) {
        String typed = value.asString("");
        if (accepts(typed)) {
            return;
        }
        long digits = typed.chars().filter(Character::isDigit).count();
        boolean other = typed.chars().anyMatch(Character::isLetter);
        String reason = other ? "letters" : digits != 14 ? "length" : "key";
        checking.findings()
                .add(field, id, "form.error.siret." + reason, field.label(), digits, typed);
    }

    @Override
    public String typed(FormField field, JsonNode value) {
        String text = super.typed(field, value);
        return Siret.parse(text).map(Siret::formatted).orElse(text);
    }

    @Override
    public String words(FormField field, JsonNode value, Locale locale) {
        return typed(field, value);
    }
}
