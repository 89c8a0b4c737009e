/** The task list, a read model fed in the transaction that opens, changes or ends a task. */
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
            "messaging"
        })
@NullMarked
package fr.beffroi.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
