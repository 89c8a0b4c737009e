/** Tests of the course of calls. */
@NullMarked
package fr.beffroi.call.course;

import org.jspecify.annotations.NullMarked;
