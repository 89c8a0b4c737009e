@NullMarked
package fr.beffroi.review.completeness;

import org.jspecify.annotations.NullMarked;
