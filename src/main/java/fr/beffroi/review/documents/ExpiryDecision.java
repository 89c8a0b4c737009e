package fr.beffroi.review.documents;

import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * What was decided once the time to send documents was over.
 *
 * @param reason in the officer's words, for the dossier
 */
public record ExpiryDecision(
        UUID id, UUID request, Choice choice, String reason, PersonId by, Instant at) {

    /** The ways out; the names are values of the process variable {@code discontinuanceOutcome}. */
    public enum Choice {
        /** The dossier is closed without a decision on its merits. */
        DISCONTINUE,
        /** The applicant gets a new period for what is missing. */
        NEW_PERIOD,
        /** The dossier is examined as it is, or with what came late. */
        EXAMINE
    }
}
