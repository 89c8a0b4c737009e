/** Decision, legal act, signature and official notification. */
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
            "review",
            "committee"
        })
@NullMarked
package fr.beffroi.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
