package fr.beffroi.committee.session;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A request whose examination is over, and that no agenda has. */
record Candidate(
        FundingRequestId request,
        ApplicationId application,
        String number,
        String applicant,
        String title,
        Money asked,
        @Nullable Money proposed) {}
