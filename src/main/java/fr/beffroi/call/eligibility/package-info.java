/** The two-minute check of who can apply to a call, before any account. */
@NullMarked
package fr.beffroi.call.eligibility;

import org.jspecify.annotations.NullMarked;
