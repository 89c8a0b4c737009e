package fr.beffroi.process;

import fr.beffroi.kernel.PersonId;

/** Keeps people from tasks that are not theirs to do, by whatever way they come. */
public interface TaskGuard {

    /** Whether the person may take that task, or end it. */
    boolean lets(PersonId person, UserTask task);
}
