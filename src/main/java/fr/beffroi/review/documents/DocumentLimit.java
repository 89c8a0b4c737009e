package fr.beffroi.review.documents;

import fr.beffroi.review.Problem;
import fr.beffroi.review.TypedDate;
import java.time.LocalDate;
import java.util.Optional;

/** The last day given to send documents: long enough to answer, short enough to mean something. */
public final class DocumentLimit {

    /** Days. */
    static final int SHORTEST = 3;

    /** Days. */
    static final int LONGEST = 90;

    private DocumentLimit() {}

    /** What is wrong with the day, if anything. */
    public static Optional<Problem> check(String field, TypedDate limitOn, LocalDate today) {
        Optional<Problem> none = limitOn.problem(field, "documents.error.limit.missing");
        return none.isPresent() ? none : range(field, limitOn.day(), today);
    }

    private static Optional<Problem> range(String field, LocalDate limitOn, LocalDate today) {
        LocalDate first = today.plusDays(SHORTEST);
        LocalDate last = today.plusDays(LONGEST);
        if (limitOn.isBefore(first) || limitOn.isAfter(last)) {
            return Optional.of(Problem.at(field, "documents.error.limit.range", first, last));
        }
        return Optional.empty();
    }
}
