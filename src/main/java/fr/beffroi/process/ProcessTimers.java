package fr.beffroi.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Moves the timers that are drawn for legal clocks. */
public interface ProcessTimers {

    /**
     * Moves the timer if it is armed now; false if the process does not wait on it (it then reads
     * its date from the clock when it gets there).
     *
     * @param timer id of the timer event in the drawing
     */
    boolean move(String businessKey, String timer, Instant due);

    /**
     * When the timer will fire, if it is armed now: for the check that compares it to its clock.
     */
    Optional<Instant> dueAt(String businessKey, String timer);

    /** The same for many processes at once; those where it is not armed are absent. */
    Map<String, Instant> dueAt(Collection<String> businessKeys, String timer);
}
