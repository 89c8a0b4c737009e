/** An application that was sent to the wrong authority goes to the competent one. */
@NullMarked
package fr.beffroi.review.transfer;

import org.jspecify.annotations.NullMarked;
