package fr.beffroi.integrity;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import java.util.Optional;

/** Who took part in a dossier, and what that bars them from (procedures §9). */
public interface SeparationOfDuties {

    /**
     * Why the person may not take this duty on this dossier now; empty if nothing bars it. Before
     * the first act of a person on a dossier, that is {@link Interests#UNDECLARED}.
     */
    Optional<Refusal> bars(ApplicationId application, PersonId person, Duty duty);

    /** What bars the person even once they have declared: for pages, which ask to declare. */
    Optional<Refusal> barsForever(ApplicationId application, PersonId person, Duty duty);

    /** Remembers that the person took this duty. */
    void tookPart(ApplicationId application, PersonId person, Duty duty);
}
