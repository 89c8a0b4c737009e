package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import fr.beffroi.kernel.Rna;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The number of an association in the national register. */
final class RnaKind extends FormattedKind {

    RnaKind() {
        super("rna");
    }

    @Override
    Optional<String> normal(String typed) {
        return Rna.parse(typed).map(Rna::value);
    }

    @Override
    public void check(FormField field, String id, JsonNode value, Checking checking) {
        String typed = value.asString("").strip();
        if (accepts(typed)) {
            return;
        }
        boolean w = typed.toUpperCase(Locale.ROOT).startsWith("W");
        checking.findings()
                .add(
                        field,
                        id,
                        w ? "form.error.rna.length" : "form.error.rna.letter",
                        field.label(),
                        typed);
    }
}
