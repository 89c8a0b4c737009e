/** What happens to the events when a machine dies at the worst moment. */
@NullMarked
package fr.beffroi.faults;

import org.jspecify.annotations.NullMarked;
