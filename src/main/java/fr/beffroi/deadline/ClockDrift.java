package fr.beffroi.deadline;

import java.time.Instant;
import java.util.UUID;

/**
 * A drawn timer that does not stand where its clock says.
 *
 * @param key business key of the process that draws the timer
 * @param expected when the clock's effect can be invoked
 * @param found when the timer is due
 */
public record ClockDrift(UUID key, String timer, Instant expected, Instant found) {}
