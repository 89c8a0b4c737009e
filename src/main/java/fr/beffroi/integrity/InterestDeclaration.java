package fr.beffroi.integrity;

import fr.beffroi.kernel.PersonId;
import java.time.Instant;

/**
 * What an agent declared of a dossier.
 *
 * @param comment in the agent's words; may be empty
 */
public record InterestDeclaration(
        PersonId person, InterestNature nature, Outcome outcome, String comment, Instant at) {

    /** What follows from it, by the table {@code conflit-interets}. */
    public enum Outcome {
        /** Nothing. */
        OK,
        /** The link is known, and the agent goes on. */
        DECLARE,
        /** The agent leaves the dossier. */
        RECUSE
    }
}
