/** Versions of the drawings, and the way from one to the next. */
@NullMarked
package fr.beffroi.process.version;

import org.jspecify.annotations.NullMarked;
