/** Examination: completeness, document requests, opinions and the report. */
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
            "worklist",
            "organisation",
            "call",
            "application",
            "funding"
        })
@NullMarked
package fr.beffroi.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
