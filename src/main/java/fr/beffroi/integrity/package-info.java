/** Separation of duties: who took part in a dossier, and what this bars them from. */
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
package fr.beffroi.integrity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
