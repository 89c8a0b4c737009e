package fr.beffroi.process;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Steps that failed and wait for an operator. */
public interface Incidents {

    /** The incidents that are open, the oldest first, two hundred at most. */
    List<Incident> open();

    /**
     * A page of those of one kind, or of all, the oldest first.
     *
     * @param kind null for all
     * @param page from 0 on
     */
    List<Incident> open(@Nullable Kind kind, int page, int size);

    /** How many there are of each kind, the most frequent first. */
    List<Counted> kinds();

    Optional<Incident> find(String id);

    /**
     * Has the step tried once more, at once; if it fails again, there is a new incident. False if
     * the incident is not open any more.
     */
    boolean retry(String id);

    /** The same for all incidents of a kind, the oldest first; how many. */
    int retryAll(Kind kind, int most);

    /**
     * Incidents of the same step.
     *
     * @param process id of the process
     * @param step id of the step in the drawing
     */
    record Kind(String process, String step) {

        /** As written in an address. */
        public String address() {
            return process + '/' + step;
        }

        /** Reads what {@link #address} writes; null if it is not that. */
        public static @Nullable Kind of(String address) {
            int slash = address.indexOf('/');
            return slash < 1
                    ? null
                    : new Kind(address.substring(0, slash), address.substring(slash + 1));
        }
    }

    /** A kind, with the French names of its step and process. */
    record Counted(Kind kind, String stepName, String processName, long count) {}
}
