/** An applicant gives up. */
@NullMarked
package fr.beffroi.application.withdrawal;

import org.jspecify.annotations.NullMarked;
