package fr.beffroi.application.label;

import fr.beffroi.application.dossier.OwnServices.Service;
import java.util.UUID;

/**
 * A label of a service.
 *
 * @param used on how many dossiers it is; nought where that was not asked
 */
record Label(UUID id, Service service, String name, LabelColour colour, int used) {

    /** Class of its badge. */
    public String badge() {
        return "fr-badge--" + colour.badge();
    }
}
