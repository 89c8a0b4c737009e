/** The engine behind a small API. Nothing outside this module knows which engine runs. */
@ApplicationModule(allowedDependencies = {"kernel", "event", "audit", "account", "authority"})
@NullMarked
package fr.beffroi.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
