package fr.beffroi.call.kind;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates as a browser sends them ({@code 2027-12-31}) or as people type them ({@code 31/12/2027}).
 */
public final class TypedDates {

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern FRENCH =
            Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})");
    private static final DateTimeFormatter EXISTING =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    private TypedDates() {}

    public static Optional<LocalDate> read(String typed) {
        String text = typed.strip();
        if (ISO.matcher(text).matches()) {
            return existing(text);
        }
        var french = FRENCH.matcher(text);
        return french.matches()
                ? existing(french.group(3) + '-' + french.group(2) + '-' + french.group(1))
                : Optional.empty();
    }

    private static Optional<LocalDate> existing(String text) {
        try {
            return Optional.of(LocalDate.parse(text, EXISTING));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }
}
