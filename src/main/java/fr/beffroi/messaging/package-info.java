/** E-mails and in-app messages, queued in the business transaction and sent after it. */
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
package fr.beffroi.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
