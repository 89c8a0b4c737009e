package fr.beffroi.application;

import fr.beffroi.kernel.ApplicationId;

/** Makes what surrounds a page of the officer's dossier. */
public interface DossierFrames {

    /**
     * The frame of a submitted dossier that the person signed in may examine, for the template
     * fragment {@code application/dossier :: page}; else {@link fr.beffroi.kernel.NotFound}.
     */
    DossierFrame of(ApplicationId application);

    /** The same, of a dossier that the caller has just read. */
    DossierFrame of(Application application);
}
