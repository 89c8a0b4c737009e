package fr.beffroi.organisation;

import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By which an agent fills in for somebody who cannot.
 *
 * @param organisationName on whose behalf
 * @param agent who holds it
 * @param agentName first name and surname
 * @param structure where the agent works, such as "France services de Lens"
 * @param giver who gave it for the organisation, with their function
 * @param reason why they cannot do it by themselves
 * @param until the last day
 * @param endedAt when somebody ended it before
 * @param confirmedAt when the organisation agreed to it, or at once where nobody administers it
 */
public record Mandate(
        UUID id,
        OrganisationId organisation,
        String organisationName,
        PersonId agent,
        String agentName,
        String structure,
        String giver,
        String reason,
        LocalDate from,
        LocalDate until,
        DocumentId document,
        String fileName,
        @Nullable Instant endedAt,
        @Nullable Instant confirmedAt) {

    /** Whether it holds on that day. */
    public boolean isInForceOn(LocalDate day) {
        return confirmedAt != null && isOpenOn(day);
    }

    /** Whether on that day the organisation still has to agree to it. */
    public boolean isWaitingOn(LocalDate day) {
        return confirmedAt == null && isOpenOn(day);
    }

    private boolean isOpenOn(LocalDate day) {
        return endedAt == null && !day.isBefore(from) && !day.isAfter(until);
    }
}
