/** Preparation of a call on pages: parts, checks, validation by a second person, publication. */
@NullMarked
package fr.beffroi.call.campaign;

import org.jspecify.annotations.NullMarked;
