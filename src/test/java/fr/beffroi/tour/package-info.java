/** A walk through the running product, with pictures. */
@NullMarked
package fr.beffroi.tour;

import org.jspecify.annotations.NullMarked;
