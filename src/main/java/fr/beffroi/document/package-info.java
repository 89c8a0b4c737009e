/** The vault: files are checked, hashed and kept; PDF documents are generated. */
@ApplicationModule(allowedDependencies = {"kernel", "event", "audit", "account", "authority"})
@NullMarked
package fr.beffroi.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
