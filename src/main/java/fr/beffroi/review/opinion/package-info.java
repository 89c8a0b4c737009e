/** Opinions of the services consulted on a funding request. */
@NullMarked
package fr.beffroi.review.opinion;

import org.jspecify.annotations.NullMarked;
