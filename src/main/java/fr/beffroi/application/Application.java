package fr.beffroi.application;

import fr.beffroi.event.Classification;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Scope;
import fr.beffroi.kernel.Siret;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dossier, as other modules see it.
 *
 * @param formVersion version of the call's form, fixed when the draft begins
 * @param ruleSet version tag of the decision tables, pinned at submission
 * @param channel how it came
 * @param number readable number, {@code HDF-FIPD-2027-62-000123}; absent on a draft
 * @param submittedAt moment of reception; absent on a draft
 * @param submittedBy who submitted; the address used for receipts is theirs
 * @param mandate under which an agent filled it in, if one did
 * @param power by which its signatory acted, who is not the legal representative
 * @param scopes the services that the dossier is open to; none for a draft
 */
public record Application(
        ApplicationId id,
        CallId call,
        String scheme,
        String programme,
        String authority,
        String department,
        Classification classification,
        OrganisationId organisation,
        String organisationName,
        Siret siret,
        int formVersion,
        String ruleSet,
        String title,
        Channel channel,
        @Nullable String number,
        Money amountAsked,
        Money totalCost,
        @Nullable Instant submittedAt,
        @Nullable PersonId submittedBy,
        @Nullable UUID mandate,
        @Nullable UUID power,
        Set<Scope> scopes,
        List<FundingRequest> requests) {

    public boolean isDraft() {
        return submittedAt == null;
    }

    /** Whether it came on paper, and an officer entered it. */
    public boolean isPaper() {
        return channel == Channel.PAPER;
    }

    /** The same dossier with these funding requests. */
    public Application withRequests(List<FundingRequest> others) {
        return new Application(
                id,
                call,
                scheme,
                programme,
                authority,
                department,
                classification,
                organisation,
                organisationName,
                siret,
                formVersion,
                ruleSet,
                title,
                channel,
                number,
                amountAsked,
                totalCost,
                submittedAt,
                submittedBy,
                mandate,
                power,
                scopes,
                others);
    }

    /** Business keys of its processes: its own, then those of its requests. */
    public List<String> processKeys() {
        return Stream.concat(
                        Stream.of(id.toString()), requests.stream().map(r -> r.id().toString()))
                .toList();
    }

    /** The readable number of a submitted dossier. */
    public String requireNumber() {
        if (number == null) {
            throw new IllegalStateException("Application " + id + " is a draft: it has no number");
        }
        return number;
    }

    /** The moment of reception of a submitted dossier. */
    public Instant requireSubmittedAt() {
        if (submittedAt == null) {
            throw new IllegalStateException("Application " + id + " is a draft");
        }
        return submittedAt;
    }
}
