/** The officer's report on a funding request. */
@NullMarked
package fr.beffroi.review.report;

import org.jspecify.annotations.NullMarked;
