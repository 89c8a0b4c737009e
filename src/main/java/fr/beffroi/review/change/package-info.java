/** The officer's report on a funding request. */
@NullMarked
package fr.beffroi.review.change;

import org.jspecify.annotations.NullMarked;
