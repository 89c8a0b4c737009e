/** The completeness check of a dossier. */
@NullMarked
package fr.beffroi.review.completeness;

import org.jspecify.annotations.NullMarked;
