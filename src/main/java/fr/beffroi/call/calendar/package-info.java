/** Calendar files (RFC 5545). */
@NullMarked
package fr.beffroi.call.calendar;

import org.jspecify.annotations.NullMarked;
