package fr.beffroi.application;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * An application before one funder, with its own state and amounts.
 *
 * @param fund which of the authority's funds is asked, such as {@code DETR}; empty where it has one
 */
public record FundingRequest(
        FundingRequestId id,
        ApplicationId application,
        String authority,
        String fund,
        FundingRequestState state,
        Money amountAsked,
        @Nullable Money amountProposed,
        @Nullable Money amountGranted) {

    /**
     * What the decision tables and the envelopes know it by: its fund, else the call's programme.
     */
    public String programme(Application dossier) {
        return fund.isEmpty() ? dossier.programme() : fund;
    }
}
