/** The applicant's own pages: dashboard, follow-up, files. */
@NullMarked
package fr.beffroi.application.applicant;

import org.jspecify.annotations.NullMarked;
