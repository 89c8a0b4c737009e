@NullMarked
package fr.beffroi.review.interest;

import org.jspecify.annotations.NullMarked;
