package fr.beffroi.organisation;

import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By which somebody who is not the legal representative signs ("pouvoir du signataire" of the CERFA
 * 12156).
 *
 * @param dated the date that it bears
 * @param until the last day
 * @param revokedAt when the organisation took it back
 */
public record SigningPower(
        UUID id,
        PersonId person,
        String personName,
        LocalDate dated,
        LocalDate until,
        DocumentId document,
        String fileName,
        @Nullable Instant revokedAt) {

    /** Whether it holds on that day. */
    public boolean isInForceOn(LocalDate day) {
        return revokedAt == null && !day.isBefore(dated) && !day.isAfter(until);
    }
}
