package fr.beffroi.application;

import fr.beffroi.event.Classification;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dossier, as other modules see it.
 *
 * @param number readable number, {@code HDF-FIPD-2027-62-000123}; absent on a draft
 * @param submittedAt moment of reception; absent on a draft
 * @param submittedBy who submitted; the address used for receipts is theirs
 */
public record Application(
        ApplicationId id,
        CallId call,
        String scheme,
        String authority,
        String department,
        Classification classification,
        OrganisationId organisation,
        String organisationName,
        String title,
        @Nullable String number,
        Money amountAsked,
        Money totalCost,
        @Nullable Instant submittedAt,
        @Nullable PersonId submittedBy,
        List<FundingRequest> requests) {

    public boolean isDraft() {
        return submittedAt == null;
    }
}
