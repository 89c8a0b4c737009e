/** What an applicant sees of its dossiers. */
@NullMarked
package fr.beffroi.application.applicant;

import org.jspecify.annotations.NullMarked;
