package fr.beffroi.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as the page shows it.
 *
 * @param name property in the answers
 * @param kind which component shows it: {@code text}, {@code longtext}, {@code choice}, {@code
 *     choices}, {@code integer}, {@code money}, {@code date}, {@code yesno}, {@code email}, {@code
 *     phone}, {@code commune}, {@code qpv}, {@code budget}, {@code attestation}
 */
public record FormField(
        String name,
        String kind,
        String label,
        String help,
        boolean required,
        @Nullable Integer maxLength,
        List<Option> options) {

    /** A value to choose. */
    public record Option(String value, String label) {}
}
