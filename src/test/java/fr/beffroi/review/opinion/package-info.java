@NullMarked
package fr.beffroi.review.opinion;

import org.jspecify.annotations.NullMarked;
