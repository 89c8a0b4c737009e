package fr.beffroi.process;

import java.util.List;
import java.util.Optional;

/** Steps that failed and wait for an operator. */
public interface Incidents {

    /** The incidents that are open, the oldest first, two hundred at most. */
    List<Incident> open();

    Optional<Incident> find(String id);

    /**
     * Has the step tried once more, at once; if it fails again, there is a new incident. False if
     * the incident is not open any more.
     */
    boolean retry(String id);
}
