/**
 * What registers, public lists and the service's own dossiers say of an applicant and a project.
 */
@NullMarked
package fr.beffroi.review.check;

import org.jspecify.annotations.NullMarked;
