@NullMarked
package fr.beffroi.call.calendar;

import org.jspecify.annotations.NullMarked;
