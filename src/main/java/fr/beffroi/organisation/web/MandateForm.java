package fr.beffroi.organisation.web;

import fr.beffroi.kernel.Refusal;
import fr.beffroi.organisation.Mandates.Terms;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an agent typed of a mandate; nothing typed is lost.
 *
 * @param structure where the agent works
 * @param personne who gives it, with their function
 * @param motif why they cannot do it by themselves
 * @param jusqu last day, ISO-8601
 */
record MandateForm(
        @Nullable String structure,
        @Nullable String personne,
        @Nullable String motif,
        @Nullable String jusqu) {

    private static final int LONGEST = 250;

    static MandateForm empty() {
        return new MandateForm(null, null, null, null);
    }

    /** What is wrong, by field; a mandate holds a year at most. */
    Map<String, Refusal> check(LocalDate today) {
        Map<String, Refusal> errors = new LinkedHashMap<>();
        check(errors, "structure", structure);
        check(errors, "personne", personne);
        check(errors, "motif", motif);
        LocalDate until = day();
        LocalDate last = today.plusYears(1);
        if (until == null || until.isBefore(today) || until.isAfter(last)) {
            errors.put("jusqu", Refusal.because("mandate.error.until", last));
        }
        return errors;
    }

    Terms terms() {
        return new Terms(
                text(structure), text(personne), text(motif), Objects.requireNonNull(day()));
    }

    private static void check(Map<String, Refusal> errors, String field, @Nullable String value) {
        if (text(value).isEmpty()
                || text(value).length() > LONGEST
                || text(value).codePoints().anyMatch(Character::isISOControl)) {
            errors.put(field, Refusal.because("mandate.error." + field));
        }
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(text(jusqu));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
