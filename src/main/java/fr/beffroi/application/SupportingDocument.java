package fr.beffroi.application;

import fr.beffroi.kernel.DocumentId;
import java.time.Instant;

/**
 * A file of a dossier that is in force: neither replaced nor removed.
 *
 * @param code of the required document it answers, such as {@code RIB}; for a document that the
 *     service made, its kind, such as {@code RECEIPT}
 * @param origin who brought it
 * @param shownToApplicant whether the applicant's pages list it
 * @param size in bytes
 * @param sha256 in lower-case hexadecimal, taken at reception
 */
public record SupportingDocument(
        DocumentId id,
        String code,
        Origin origin,
        boolean shownToApplicant,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant addedAt) {

    /** Who brought a document into the dossier. */
    public enum Origin {
        APPLICANT,
        SERVICE
    }
}
