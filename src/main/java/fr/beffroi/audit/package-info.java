/** The append-only journal of who did what, on which object, from where and why. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package fr.beffroi.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
