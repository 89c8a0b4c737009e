/** Whether a dossier can be received at all, and what an officer makes of it. */
@NullMarked
package fr.beffroi.review.admissibility;

import org.jspecify.annotations.NullMarked;
