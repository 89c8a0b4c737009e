package fr.beffroi.integrity;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Scope;

/** Where a dossier is examined, told by the module that holds the dossiers. */
public interface DossierPlaces {

    /**
     * Where a dossier is examined.
     *
     * @param scope authority, scheme, territory, and the service of its ethics officer if it has
     *     one
     * @param reference its number
     */
    record Place(Scope scope, String reference) {}

    Place of(ApplicationId application);
}
