/** Tests of transfers. */
@NullMarked
package fr.beffroi.review.transfer;

import org.jspecify.annotations.NullMarked;
