package fr.beffroi.review;

import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what browsers post, and lists what people may choose. What cannot be read is absent. */
public final class Inputs {

    private static final List<DateTimeFormatter> DATES =
            List.of(
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT)
                            .withResolverStyle(ResolverStyle.STRICT));

    private Inputs() {}

    /** A value to choose, for the components of a form. */
    public record Choice(String value, String label) {}

    /**
     * The choices of a kind.
     *
     * @param prefix of the message keys, which end with the names
     */
    public static <E extends Enum<E>> List<Choice> choices(
            Class<E> kind, String prefix, Texts texts) {
        return Arrays.stream(kind.getEnumConstants())
                .map(value ->
                        new Choice(
                                value.name(),
                                texts.of(Refusal.because(prefix + '.' + value.name()))))
                .toList();
    }

    public static <E extends Enum<E>> @Nullable E choice(Class<E> kind, @Nullable String posted) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(value -> value.name().equals(posted))
                .findFirst()
                .orElse(null);
    }

    /** A date as the browser sends it, or as people write it without its help. */
    public static @Nullable LocalDate date(@Nullable String posted) {
        if (posted == null) {
            return null;
        }
        for (DateTimeFormatter format : DATES) {
            try {
                return LocalDate.parse(posted.strip(), format);
            } catch (DateTimeParseException otherForm) {
                // the next form
            }
        }
        return null;
    }

    /** A text without blank ends, with plain line ends and no control characters. */
    public static String text(@Nullable String posted) {
        if (posted == null) {
            return "";
        }
        return posted.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
    }
}
