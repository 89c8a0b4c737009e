package fr.beffroi.messaging;

import fr.beffroi.kernel.DocumentId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as the dossier shows it.
 *
 * @param text the whole plain text, as sent
 * @param failure why the last attempt failed, as the key {@code messaging.failure.<word>} says it:
 *     {@code address}, {@code unreachable}, {@code refused.550}…
 * @param sentAt when the mail server took it; absent until then
 */
public record MessageView(
        UUID id,
        String recipient,
        String subject,
        String text,
        Instant queuedAt,
        State state,
        @Nullable String failure,
        @Nullable Instant sentAt,
        List<DocumentId> attachments) {

    /** Where a message stands. */
    public enum State {
        /** Waits to be sent, or to be tried again. */
        QUEUED,
        /** The mail server took it. */
        SENT,
        /** Will not be tried again unless an operator asks. */
        FAILED
    }
}
