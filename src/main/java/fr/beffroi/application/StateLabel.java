package fr.beffroi.application;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.worklist.TaskLabel;
import java.util.Collection;
import java.util.Set;

/**
 * A label that nobody sticks on: a state of dossiers that every service sees, and filters its list
 * by. Offered by the module that knows the state, which says {@link DossierLabels#changed} when a
 * dossier enters or leaves it.
 */
public interface StateLabel {

    /** In the language of who reads. */
    TaskLabel shown();

    /** Those of these dossiers that bear it. */
    Set<ApplicationId> among(Collection<ApplicationId> dossiers);
}
