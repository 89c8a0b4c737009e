/** Who gets what from each address of the service. */
@NullMarked
package fr.beffroi.access;

import org.jspecify.annotations.NullMarked;
