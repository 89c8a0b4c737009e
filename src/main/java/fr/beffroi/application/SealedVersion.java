package fr.beffroi.application;

import fr.beffroi.kernel.ApplicationId;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What was submitted, as it was: it never changes.
 *
 * @param version 1 for the submission, then one more for each change
 * @param reason why the version was made: {@code SUBMISSION}, {@code DOCUMENTS_PROVIDED}, {@code
 *     CHANGE} by the applicant, {@code CHANGE_ASKED} by the service
 * @param seal SHA-256 over the canonical JSON of the answers, the files, the form version and the
 *     rule set, in lower-case hexadecimal
 */
public record SealedVersion(
        ApplicationId application,
        int version,
        Instant sealedAt,
        String reason,
        int formVersion,
        String ruleSet,
        JsonNode answers,
        List<SealedFile> files,
        String seal) {

    /**
     * A file as sealed.
     *
     * @param document identifier in the vault
     * @param size in bytes
     */
    public record SealedFile(
            String document, String code, String name, String mediaType, long size, String sha256) {

        /** A file as it is sealed now. */
        public static SealedFile of(SupportingDocument document) {
            return new SealedFile(
                    document.id().toString(),
                    document.code(),
                    document.fileName(),
                    document.mediaType(),
                    document.size(),
                    document.sha256());
        }
    }
}
