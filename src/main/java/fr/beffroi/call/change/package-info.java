/** What is decided of a call after its publication: extension, cancellation, who is told. */
@NullMarked
package fr.beffroi.call.change;

import org.jspecify.annotations.NullMarked;
