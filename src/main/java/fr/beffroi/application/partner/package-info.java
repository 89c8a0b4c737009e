/** What partners' sites fill in for the people whom they lead here. */
@NullMarked
package fr.beffroi.application.partner;

import org.jspecify.annotations.NullMarked;
