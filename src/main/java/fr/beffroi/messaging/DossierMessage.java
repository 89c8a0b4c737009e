package fr.beffroi.messaging;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message about a dossier.
 *
 * @param signedAs name that the applicant reads in the place of the author's
 * @param seenAt when somebody of the other side first opened it
 */
public record DossierMessage(
        UUID id,
        ApplicationId application,
        Side side,
        PersonId author,
        String authorName,
        @Nullable String signedAs,
        String body,
        Instant sentAt,
        @Nullable Instant seenAt,
        List<File> files) {

    /**
     * A file that comes with a message.
     *
     * @param size in bytes
     */
    public record File(DocumentId document, String name, long size) {}

    /** The name that the other side reads. */
    public String shownName() {
        return signedAs == null ? authorName : signedAs;
    }
}
