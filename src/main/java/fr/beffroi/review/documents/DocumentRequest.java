package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for documents.
 *
 * @param round from 1
 * @param limitOn last day to answer
 * @param letter the letter sent, once it is
 * @param late whether the answer came after the last day
 */
public record DocumentRequest(
        UUID id,
        ApplicationId application,
        int round,
        PersonId askedBy,
        LocalDate sentOn,
        LocalDate limitOn,
        String message,
        State state,
        @Nullable DocumentId letter,
        @Nullable Instant answeredAt,
        boolean late,
        List<Item> items) {

    /** Where a request stands. */
    public enum State {
        /** Awaited, in time. */
        OPEN,
        /** The last day has passed without an answer; one is still accepted. */
        EXPIRED,
        ANSWERED,
        /** Nothing is awaited any more: the service went on without the answer. */
        CLOSED
    }

    /**
     * A document asked for, and the answer.
     *
     * @param explanation given instead of a file
     */
    public record Item(
            String code,
            String label,
            String reason,
            boolean indispensable,
            @Nullable String explanation,
            @Nullable DocumentId document,
            @Nullable String documentName) {

        public boolean isAnswered() {
            return explanation != null || document != null;
        }
    }

    /** Whether the applicant may still answer: nothing was decided, nor withdrawn, meanwhile. */
    public boolean isAnswerable(Application dossier) {
        boolean awaited = state == State.OPEN || state == State.EXPIRED;
        return awaited && dossier.requests().stream().anyMatch(r -> !r.state().isFinal());
    }

    /** Whether every indispensable document has an answer, and at least one document has. */
    public boolean isReadyToSend() {
        return items.stream().anyMatch(Item::isAnswered)
                && items.stream().allMatch(item -> item.isAnswered() || !item.indispensable());
    }

    List<Item> unanswered() {
        return items.stream().filter(item -> !item.isAnswered()).toList();
    }

    List<String> codes() {
        return items.stream().map(Item::code).toList();
    }
}
