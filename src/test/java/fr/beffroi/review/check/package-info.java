@NullMarked
package fr.beffroi.review.check;

import org.jspecify.annotations.NullMarked;
