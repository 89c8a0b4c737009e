/**
 * Values of the trade that every module shares: identifiers, registration numbers, money, the
 * working-day calendar, actors and scopes.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.beffroi.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
