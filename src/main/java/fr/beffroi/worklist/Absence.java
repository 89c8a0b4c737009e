package fr.beffroi.worklist;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which a substitute does the tasks that somebody holds.
 *
 * @param toDay the last day, included
 */
public record Absence(
        UUID id,
        UUID person,
        String personName,
        UUID substitute,
        String substituteName,
        LocalDate fromDay,
        LocalDate toDay) {

    /** Whether that day is one of them. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(fromDay) && !day.isAfter(toDay);
    }
}
