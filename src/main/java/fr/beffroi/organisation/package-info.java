/** Organisations, the register they are checked against, and who may act for them. */
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
package fr.beffroi.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
