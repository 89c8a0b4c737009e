/** Requests for documents (CRPA L114-5): asked, answered or not, and what follows. */
@NullMarked
package fr.beffroi.review.documents;

import org.jspecify.annotations.NullMarked;
