/** The reference lists of places: départements, communes, priority districts (QPV). */
@ApplicationModule(allowedDependencies = {"kernel", "account"})
@NullMarked
package fr.beffroi.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
