package fr.beffroi.funding;

import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.FundingRequestId;
import java.util.List;
import java.util.Optional;

/** The envelopes of credits, delegated as a tree by authority, fund, year and territory. */
public interface Envelopes {

    /**
     * The envelope on which an award to this request is booked: the most precise one of its
     * authority for the fund, programme, year and territory of its call. Read without a lock: what
     * remains may be gone when the credits are reserved.
     */
    Optional<EnvelopeBalance> paying(FundingRequestId request);

    /** The same for a request that was read already. */
    Optional<EnvelopeBalance> paying(FundingRequest request);

    /** That envelope, then those above it, the nearest first; empty where none pays. */
    List<EnvelopeBalance> chain(FundingRequestId request);
}
