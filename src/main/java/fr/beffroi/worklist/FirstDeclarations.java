package fr.beffroi.worklist;

import fr.beffroi.kernel.ApplicationId;
import java.util.Collection;
import java.util.Set;

/**
 * What people declare of their interests before their first act on a dossier, asked where they take
 * tasks.
 */
public interface FirstDeclarations {

    /**
     * Those of these dossiers on which the person signed in has declared nothing yet. One query.
     */
    Set<ApplicationId> undeclared(Collection<ApplicationId> dossiers);

    /**
     * The person signed in declares no interest in the dossier, in the caller's transaction;
     * nothing changes if they have declared before. {@link fr.beffroi.kernel.NotFound} if they may
     * not act on it.
     */
    void declareNone(ApplicationId dossier);
}
