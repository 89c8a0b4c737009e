package fr.beffroi.deadline;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for documents, during which the clock stands still, both ends counted (CRPA L114-5).
 *
 * @param limitOn last day given to answer; the suspension never lasts longer
 * @param receivedOn day on which the documents came; absent while they are awaited
 */
public record Suspension(
        UUID request, LocalDate sentOn, LocalDate limitOn, @Nullable LocalDate receivedOn) {

    /** The last day of the suspension, as known on the given day. */
    LocalDate endAsOf(LocalDate day) {
        LocalDate end = receivedOn == null ? day : receivedOn;
        return end.isAfter(limitOn) ? limitOn : end;
    }

    /** Whether documents may still come in time on the given day. */
    boolean isOpenOn(LocalDate day) {
        return receivedOn == null && !day.isAfter(limitOn);
    }
}
