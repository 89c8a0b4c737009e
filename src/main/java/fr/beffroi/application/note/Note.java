package fr.beffroi.application.note;

import fr.beffroi.application.dossier.OwnServices.Service;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note about a dossier.
 *
 * @param shared whether the other services that examine the dossier read it too
 * @param body empty once deleted
 * @param version from 1, one more for each change
 * @param former what it said before, the oldest first
 */
record Note(
        UUID id,
        Service service,
        boolean shared,
        PersonId author,
        String authorName,
        String body,
        Instant writtenAt,
        int version,
        @Nullable Instant changedAt,
        @Nullable Instant deletedAt,
        List<Former> former) {

    /** A text that was changed, and when. */
    record Former(String body, boolean shared, Instant endedAt) {}

    /** Whether its author deleted it. */
    public boolean isDeleted() {
        return deletedAt != null;
    }

    /** The same with what it said before. */
    Note with(List<Former> texts) {
        return new Note(
                id,
                service,
                shared,
                author,
                authorName,
                body,
                writtenAt,
                version,
                changedAt,
                deletedAt,
                texts);
    }
}
