package fr.beffroi.review;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day as somebody typed it, kept even when it is none.
 *
 * @param value the day; absent when nothing was typed, or something that is no day
 */
public record TypedDate(String typed, @Nullable LocalDate value) {

    public static TypedDate of(LocalDate day) {
        return new TypedDate(day.toString(), day);
    }

    /** Reads a day as the browser sends it, or as people write it without its help. */
    public static TypedDate read(@Nullable String posted) {
        return new TypedDate(Inputs.text(posted), Inputs.date(posted));
    }

    /** The day. Only of a form found right. */
    public LocalDate day() {
        return Objects.requireNonNull(value);
    }

    /** What its field shows. */
    public String shown() {
        return value == null ? typed : value.toString();
    }

    /**
     * What is wrong when a day must be given.
     *
     * @param missingKey message when nothing was typed
     */
    public Optional<Problem> problem(String field, String missingKey) {
        if (value != null) {
            return Optional.empty();
        }
        return Optional.of(Problem.at(field, typed.isEmpty() ? missingKey : "form.error.date"));
    }
}
