/** What other agencies need to follow the applications: the public contracts of the events. */
@ApplicationModule(allowedDependencies = {"kernel", "event", "audit", "account"})
@NullMarked
package fr.beffroi.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
