package fr.beffroi.worklist;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import java.util.UUID;

/** Sticks a label on a dossier; implemented by the module that holds dossiers. */
public interface TaskLabelling {

    /**
     * Refused with a label that is not of the person's services. Nothing happens if it is there.
     */
    Outcome<UUID> stick(ApplicationId application, UUID label);
}
