/** How calls go: where their files stand, how long each step takes, what is late. */
@ApplicationModule(allowedDependencies = {"kernel", "event", "account", "process", "call"})
@NullMarked
package fr.beffroi.steering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
