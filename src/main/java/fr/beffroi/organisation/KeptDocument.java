package fr.beffroi.organisation;

import fr.beffroi.kernel.DocumentId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that an organisation gave once.
 *
 * @param dated the date that it bears
 * @param size in bytes
 */
public record KeptDocument(
        DocumentId id,
        KeptKind kind,
        String fileName,
        long size,
        String sha256,
        LocalDate dated,
        Instant givenAt) {

    /** Until when it serves; nothing where it serves until it changes. */
    public @Nullable LocalDate validUntil() {
        return kind.validUntil(dated);
    }

    /** Whether it still serves on that day. */
    public boolean isValidOn(LocalDate day) {
        LocalDate last = validUntil();
        return last == null || !day.isAfter(last);
    }
}
