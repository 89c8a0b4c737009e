/** Whether a request is eligible, point by point, before its budget is looked at. */
@NullMarked
package fr.beffroi.review.eligibility;

import org.jspecify.annotations.NullMarked;
