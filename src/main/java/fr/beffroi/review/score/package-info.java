/** The marks given to a project, by people who do not read each other. */
@NullMarked
package fr.beffroi.review.score;

import org.jspecify.annotations.NullMarked;
