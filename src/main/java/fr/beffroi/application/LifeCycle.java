package fr.beffroi.application;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;

/**
 * Moves funding requests through their life cycle; a move that the life cycle does not know fails.
 */
public interface LifeCycle {

    /**
     * @throws IllegalStateException saying the current state, if the move is not allowed
     */
    void move(FundingRequestId request, FundingRequestState to);

    /** Moves every funding request of the dossier that is still open. */
    void moveAll(ApplicationId application, FundingRequestState to);

    /**
     * Brings a request that lacked documents back to the state it came from.
     *
     * @throws IllegalStateException if it lacks none
     */
    void resume(FundingRequestId request);

    /**
     * While documents are awaited the rest goes on: says where a request that lacks some will go
     * back to. Nothing happens if it lacks none.
     *
     * @return whether it lacks some
     */
    boolean resumesTo(FundingRequestId request, FundingRequestState later);

    void propose(FundingRequestId request, Money amount);

    void grant(FundingRequestId request, Money amount);

    /** Lets a service of an authority read the dossier, because it is consulted on it. */
    void openTo(ApplicationId application, String authority, String service);

    /**
     * Another authority takes the place of the one in charge (CRPA L114-2): the dossier and the
     * requests before the former one are before it, its service reads the dossier, the service of
     * the former one no longer does.
     */
    void transfer(ApplicationId application, String authority, String service);
}
