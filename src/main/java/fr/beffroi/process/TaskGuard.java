package fr.beffroi.process;

import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import java.util.Optional;

/** Keeps people from tasks that are not theirs to do, by whatever way they come. */
public interface TaskGuard {

    /** Whether the person may hold that task: it may be given to them, by whoever does. */
    boolean lets(PersonId person, UserTask task);

    /**
     * Why the person may not take that task or end it now. Asked inside the command's transaction;
     * the answer holds until its end.
     */
    Optional<Refusal> bars(PersonId person, UserTask task);
}
