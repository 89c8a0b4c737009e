/**
 * The ledger of domain events, the relay that brings them to Kafka in order, and their contracts.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package fr.beffroi.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
