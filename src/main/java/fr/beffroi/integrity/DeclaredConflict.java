package fr.beffroi.integrity;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A declared interest that takes a person off a dossier at once, and waits for the ethics officer
 * (procedures §7.1).
 *
 * @param id business key of its process
 * @param tasks those that the person held, which went back to their services
 * @param ruling absent while the ethics officer has not decided
 */
public record DeclaredConflict(
        UUID id,
        ApplicationId application,
        PersonId person,
        InterestNature nature,
        DossierPlaces.Place place,
        Instant openedAt,
        List<String> tasks,
        @Nullable Ruling ruling) {

    public boolean isAwaited() {
        return ruling == null;
    }

    /** What the ethics officer may decide. */
    public enum Choice {
        /** The person stays off the dossier. */
        RECUSE,
        /** The person stays off the dossier, and a colleague gets the tasks. */
        REASSIGN,
        /** The link is no conflict: the person may act again. */
        NO_ACTION
    }

    /**
     * What was decided.
     *
     * @param by absent when the declaration alone decided, before the ethics officer was asked
     * @param to who gets the tasks of a reassignment
     */
    public record Ruling(
            Choice choice,
            String reason,
            @Nullable PersonId by,
            @Nullable PersonId to,
            Instant at) {}
}
