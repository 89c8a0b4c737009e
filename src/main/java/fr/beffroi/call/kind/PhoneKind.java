package fr.beffroi.call.kind;

import fr.beffroi.kernel.Telephone;
import java.util.Optional;

/** A telephone number, French or international, spaced as it was typed. */
final class PhoneKind extends FormattedKind {

    PhoneKind() {
        super("phone");
    }

    @Override
    Optional<String> normal(String typed) {
        return Telephone.parse(typed).map(number -> typed.strip());
    }
}
