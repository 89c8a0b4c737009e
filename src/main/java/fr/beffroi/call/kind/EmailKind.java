package fr.beffroi.call.kind;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that looks like one. The schema library's own format only knows the top-level
 * domains of its day: it would refuse real addresses of later ones, and those of examples.
 */
final class EmailKind extends FormattedKind {

    private static final Pattern EMAIL =
            Pattern.compile(
                    "[^\\s@<>()\\[\\],;:\"\\\\]{1,64}@(?=.{4,190}$)"
                            + "([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+\\p{L}{2,63}");

    EmailKind() {
        super("email");
    }

    @Override
    Optional<String> normal(String typed) {
        String address = typed.strip();
        boolean looksRight =
                EMAIL.matcher(address).matches()
                        && !address.startsWith(".")
                        && !address.contains("..")
                        && !address.contains(".@");
        return looksRight ? Optional.of(address) : Optional.empty();
    }
}
