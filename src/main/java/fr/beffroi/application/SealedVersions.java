package fr.beffroi.application;

import fr.beffroi.kernel.ApplicationId;
import java.time.Instant;
import java.util.List;

/** The sealed versions of a dossier: the submission, then each change that the service asked. */
public interface SealedVersions {

    /**
     * The last version.
     *
     * @throws IllegalStateException if the dossier is still a draft
     */
    SealedVersion last(ApplicationId application);

    /**
     * A version without what it holds.
     *
     * @param version from 1
     */
    record Line(int version, Instant sealedAt) {}

    /** Every version without what it holds, the last one first. */
    List<Line> lines(ApplicationId application);

    /** Every version, the last one first. */
    List<SealedVersion> all(ApplicationId application);

    /**
     * Seals a new version with the answers of the last one and the applicant's files now in force;
     * for documents that come after submission. The date of the first receipt does not change.
     *
     * @param reason such as {@code DOCUMENTS_PROVIDED}
     */
    SealedVersion seal(ApplicationId application, String reason);
}
