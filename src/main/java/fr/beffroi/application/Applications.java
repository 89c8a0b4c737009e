package fr.beffroi.application;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;

/** The dossiers. */
public interface Applications {

    /**
     * The dossier as its row stands, locked until the end of the transaction: the first lock that
     * any command takes.
     */
    Application lock(ApplicationId id);

    Application get(ApplicationId id);

    FundingRequest request(FundingRequestId id);

    /**
     * The dossier, if the person signed in may read it; else {@link fr.beffroi.kernel.NotFound}.
     */
    Application readable(ApplicationId id);
}
