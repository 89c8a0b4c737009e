package fr.beffroi.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as the page shows it.
 *
 * @param name property in the answers, and id of the element on the page; the parts of a composed
 *     field have ids such as {@code publicNumbers-under12}, {@code indicators-0-label}, {@code
 *     budget-income-70}
 * @param kind which component shows it: {@code text}, {@code longtext}, {@code choice}, {@code
 *     choices}, {@code integer}, {@code money}, {@code date}, {@code yesno}, {@code email}, {@code
 *     phone}, {@code commune}, {@code qpv}, {@code counts}, {@code table}, {@code budget}, {@code
 *     attestation}
 * @param maxLength in characters
 */
public record FormField(
        String name,
        String kind,
        String label,
        String help,
        boolean required,
        @Nullable Integer maxLength,
        List<Option> options,
        FieldDetails details) {

    /** A value to choose, or a line of a {@code counts} field. */
    public record Option(String value, String label) {}
}
