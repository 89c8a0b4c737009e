/** Brings the outbox to Kafka in order: every replica runs it, one leads. */
@NullMarked
package fr.beffroi.event.relay;

import org.jspecify.annotations.NullMarked;
