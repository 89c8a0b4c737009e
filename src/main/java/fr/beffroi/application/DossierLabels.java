package fr.beffroi.application;

import fr.beffroi.kernel.ApplicationId;

/** The labels of dossiers, as the task list shows them. */
public interface DossierLabels {

    /** A dossier has entered a state that a {@link StateLabel} shows, or has left it. */
    void changed(ApplicationId id);
}
