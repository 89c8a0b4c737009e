package fr.beffroi.deadline;

import java.time.LocalDate;

/** A clock was suspended, resumed or extended; published synchronously, in the transaction. */
public record ClockMoved(LegalClock clock, Movement movement, LocalDate from) {

    /** What happened to the clock. */
    public enum Movement {
        SUSPENDED,
        RESUMED,
        EXTENDED
    }
}
