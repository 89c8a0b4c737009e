/** The course of a call, from its preparation to its results, as its process drives it. */
@NullMarked
package fr.beffroi.call.course;

import org.jspecify.annotations.NullMarked;
