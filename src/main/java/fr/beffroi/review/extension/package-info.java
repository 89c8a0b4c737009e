/** The reasoned decision that extends the time to decide on a State investment. */
@NullMarked
package fr.beffroi.review.extension;

import org.jspecify.annotations.NullMarked;
