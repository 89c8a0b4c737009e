/** Tests of the relay to Kafka. */
@NullMarked
package fr.beffroi.event.relay;

import org.jspecify.annotations.NullMarked;
