package fr.beffroi.application;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import java.util.List;

/** What changes of an organisation while its requests are open. */
public interface BeneficiaryChanges {

    /** Every change about the dossier, the last one first. */
    List<BeneficiaryChange> of(ApplicationId application);

    /** Those of a request that wait for an officer. */
    List<BeneficiaryChange> pending(FundingRequestId request);

    /**
     * Validates or refuses all that waits for that request, in the caller's transaction; the caller
     * holds the lock of the dossier and has checked who decides. The dossier takes a new name once
     * the officers of all its open requests have validated it.
     *
     * @param calledBack whether the organisation was called back; without it new bank details are
     *     not validated
     * @param reason of a refusal; empty otherwise
     */
    List<BeneficiaryChange> decide(
            FundingRequest request, boolean approved, boolean calledBack, String reason);
}
