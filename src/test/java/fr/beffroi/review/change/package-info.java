@NullMarked
package fr.beffroi.review.change;

import org.jspecify.annotations.NullMarked;
