package fr.beffroi.integrity;

import fr.beffroi.integrity.InterestDeclaration.Outcome;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Scope;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.process.Processes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Starts the process of a declared interest, in the transaction of the declaration. */
@Component
class InterestCourse {

    /** Id of the drawn process. */
    static final String PROCESS = "interest-declaration";

    private final ConflictRows conflicts;
    private final ObjectProvider<DossierPlaces> places;
    private final ObjectProvider<Processes> processes;

    /**
     * @param processes asked when a process starts, not before: the engine asks this module itself
     */
    InterestCourse(
            ConflictRows conflicts,
            ObjectProvider<DossierPlaces> places,
            ObjectProvider<Processes> processes) {
        this.conflicts = conflicts;
        this.places = places;
        this.processes = processes;
    }

    /** Bars the person at once where the table says so; the ethics officer decides afterwards. */
    void begin(ApplicationId application, InterestDeclaration declaration) {
        DossierPlaces.Place place = places.getObject().of(application);
        Scope scope = place.scope();
        UUID id = TimeOrderedUuid.next();
        if (declaration.outcome() == Outcome.RECUSE) {
            conflicts.open(
                    new DeclaredConflict(
                            id,
                            application,
                            declaration.person(),
                            declaration.nature(),
                            place,
                            declaration.at(),
                            List.of(),
                            null));
        }
        processes
                .getObject()
                .start(
                        PROCESS,
                        id.toString(),
                        Map.of(
                                "conflictId", id.toString(),
                                "applicationId", application.toString(),
                                "nature", declaration.nature().name(),
                                "ruleSet", Interests.RULE_SET,
                                "authority", Objects.requireNonNull(scope.authority()),
                                "scheme", Objects.requireNonNull(scope.scheme()),
                                "department", Objects.requireNonNull(scope.territory())));
    }
}
