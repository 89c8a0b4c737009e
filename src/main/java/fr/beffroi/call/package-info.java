/**
 * Schemes and calls for projects: calendar, axes, rates, form definitions and required documents.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "territory",
            "event",
            "audit",
            "account",
            "authority",
            "document",
            "process",
            "deadline",
            "messaging",
            "integrity",
            "worklist"
        })
@NullMarked
package fr.beffroi.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
