package fr.beffroi.review.documents;

import fr.beffroi.review.Problem;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last day given to send documents: long enough to answer, short enough to mean something. */
public final class DocumentLimit {

    /** Days. */
    static final int SHORTEST = 3;

    /** Days. */
    static final int LONGEST = 90;

    private DocumentLimit() {}

    /** What is wrong with the day, if anything. */
    public static Optional<Problem> check(
            String field, @Nullable LocalDate limitOn, LocalDate today) {
        if (limitOn == null) {
            return Optional.of(Problem.at(field, "documents.error.limit.missing"));
        }
        LocalDate first = today.plusDays(SHORTEST);
        LocalDate last = today.plusDays(LONGEST);
        if (limitOn.isBefore(first) || limitOn.isAfter(last)) {
            return Optional.of(Problem.at(field, "documents.error.limit.range", first, last));
        }
        return Optional.empty();
    }
}
