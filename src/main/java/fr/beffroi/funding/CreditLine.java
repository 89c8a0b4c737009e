package fr.beffroi.funding;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import java.util.UUID;

/** The credits of one funding request. */
record CreditLine(
        FundingRequestId request,
        ApplicationId application,
        UUID envelope,
        Money amount,
        CreditState state) {

    CreditLine in(CreditState next) {
        return new CreditLine(request, application, envelope, amount, next);
    }
}
