/** What every page shares: the frame, the language, the static pages. */
@ApplicationModule(allowedDependencies = {"kernel", "account"})
@NullMarked
package fr.beffroi.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
