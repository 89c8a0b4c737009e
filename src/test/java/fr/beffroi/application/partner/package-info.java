/** Tests of what partners fill in. */
@NullMarked
package fr.beffroi.application.partner;

import org.jspecify.annotations.NullMarked;
