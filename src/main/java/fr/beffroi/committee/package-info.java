/** The outcome that a committee gives to a funding request. */
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
            "application",
            "funding",
            "review"
        })
@NullMarked
package fr.beffroi.committee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
