package fr.beffroi.process;

import fr.beffroi.kernel.PersonId;

/** Tells who stands for whom; implemented by the module that keeps absences. */
public interface Substitutes {

    /** Whether the person stands today for that absent colleague, and so does the tasks held. */
    boolean standsFor(PersonId person, PersonId absent);
}
