package fr.beffroi.organisation;

import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * An invitation to act for an organisation.
 *
 * @param signatory whether the person will commit it, and not only fill in
 * @param state at the moment of reading
 */
public record Invitation(
        UUID id,
        OrganisationId organisation,
        String email,
        boolean signatory,
        boolean administrator,
        PersonId invitedBy,
        Instant invitedAt,
        Instant expiresAt,
        State state) {

    /** Where an invitation stands. */
    public enum State {
        OPEN,
        ACCEPTED,
        WITHDRAWN,
        EXPIRED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
