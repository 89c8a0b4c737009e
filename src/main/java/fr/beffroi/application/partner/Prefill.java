package fr.beffroi.application.partner;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.organisation.Organisation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a partner filled in for somebody.
 *
 * @param siret of the organisation that it is for, if the partner knows it
 * @param rna the same by its other number
 * @param values by name of field, as the partner gave them; empty once they were fetched
 * @param usedBy who fetched it
 * @param application the draft that got the answers
 */
record Prefill(
        UUID id,
        Partner partner,
        CallId call,
        @Nullable String siret,
        @Nullable String rna,
        ObjectNode values,
        Instant expiresAt,
        @Nullable PersonId usedBy,
        @Nullable ApplicationId application) {

    /** Where a link stands. */
    enum State {
        OPEN,
        USED,
        EXPIRED
    }

    State stateAt(Instant moment) {
        if (usedBy != null) {
            return State.USED;
        }
        return moment.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }

    /** Whether it says for whom it is. */
    boolean isMeant() {
        return siret != null || rna != null;
    }

    /** Whether it is for that organisation; for any, if it does not say. */
    boolean isFor(Organisation organisation) {
        return siret == null
                ? rna == null || rna.equals(organisation.rna())
                : siret.equals(organisation.siret().value());
    }
}
