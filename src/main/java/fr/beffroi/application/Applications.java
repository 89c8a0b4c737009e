package fr.beffroi.application;

import fr.beffroi.account.Permission;
import fr.beffroi.account.Resource;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import java.util.Collection;
import java.util.List;

/** The dossiers. */
public interface Applications {

    /**
     * The dossier as its row stands, locked until the end of the transaction: the first lock that
     * any command takes.
     */
    Application lock(ApplicationId id);

    Application get(ApplicationId id);

    FundingRequest request(FundingRequestId id);

    /** The requests of all these dossiers, in one query. */
    List<FundingRequest> requestsOf(Collection<ApplicationId> ids);

    /**
     * The dossier, if the person signed in may read it; else {@link fr.beffroi.kernel.NotFound}.
     */
    Application readable(ApplicationId id);

    /**
     * The dossier, if the person signed in may do this on it; else {@link
     * fr.beffroi.kernel.NotFound}.
     */
    Application allowed(ApplicationId id, Permission permission);

    /**
     * What the dossier is for the permission engine: its organisation and the services it is open
     * to.
     */
    Resource resource(Application application);
}
