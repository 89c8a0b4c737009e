/**
 * People, their roles and scopes, sign-in, and the permission engine that every other module asks.
 */
@ApplicationModule(allowedDependencies = {"kernel", "event", "audit"})
@NullMarked
package fr.beffroi.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
