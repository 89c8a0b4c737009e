/** The check before submission, and the submission itself: numbered, sealed, told, started. */
@NullMarked
package fr.beffroi.application.submission;

import org.jspecify.annotations.NullMarked;
