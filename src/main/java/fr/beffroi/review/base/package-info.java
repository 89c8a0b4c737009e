/**
 * The eligible base of a funding request and what may be granted on it at most, figure by figure.
 */
@NullMarked
package fr.beffroi.review.base;

import org.jspecify.annotations.NullMarked;
