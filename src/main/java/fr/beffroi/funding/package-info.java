/** Envelopes and the credits reserved, committed and released on them. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "event",
            "audit",
            "account",
            "authority",
            "document",
            "process",
            "deadline",
            "messaging",
            "integrity",
            "worklist",
            "organisation",
            "call",
            "application"
        })
@NullMarked
package fr.beffroi.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
