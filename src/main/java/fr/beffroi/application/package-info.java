/**
 * Dossiers and funding requests: draft, answers, budget, attachments, submission, life cycle,
 * timeline.
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
            "worklist",
            "organisation",
            "call"
        })
@NullMarked
package fr.beffroi.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
