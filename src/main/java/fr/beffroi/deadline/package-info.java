/**
 * Legal clocks: they own the truth of every legal date, suspend, resume, and move the engine's
 * timers.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "event",
            "audit",
            "account",
            "authority",
            "document",
            "process"
        })
@NullMarked
package fr.beffroi.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
