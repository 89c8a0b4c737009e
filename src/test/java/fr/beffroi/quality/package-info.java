/** The rules of the house that the compiler cannot check. */
@NullMarked
package fr.beffroi.quality;

import org.jspecify.annotations.NullMarked;
