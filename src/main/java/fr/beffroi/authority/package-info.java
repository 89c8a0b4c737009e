/** Préfecture, Région, Département, CAF, FDE: their services and signatories, as data. */
@ApplicationModule(allowedDependencies = {"kernel", "event", "audit"})
@NullMarked
package fr.beffroi.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
