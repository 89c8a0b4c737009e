/** Agents declare their interests on a dossier. */
@NullMarked
package fr.beffroi.review.interest;

import org.jspecify.annotations.NullMarked;
