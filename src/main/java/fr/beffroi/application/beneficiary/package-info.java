/** An applicant gives up. */
@NullMarked
package fr.beffroi.application.beneficiary;

import org.jspecify.annotations.NullMarked;
