package fr.beffroi.application;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import org.jspecify.annotations.Nullable;

/** An application before one funder, with its own state and amounts. */
public record FundingRequest(
        FundingRequestId id,
        ApplicationId application,
        String authority,
        FundingRequestState state,
        Money amountAsked,
        @Nullable Money amountProposed,
        @Nullable Money amountGranted) {}
