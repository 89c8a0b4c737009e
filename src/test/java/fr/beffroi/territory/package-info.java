/** Tests of the reference lists of places. */
@NullMarked
package fr.beffroi.territory;

import org.jspecify.annotations.NullMarked;
