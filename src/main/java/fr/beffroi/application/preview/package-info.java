/** The form of a call in preparation, filled in for trial as an applicant would. */
@NullMarked
package fr.beffroi.application.preview;

import org.jspecify.annotations.NullMarked;
