/** The kinds of field that a form may hold: a small class for each, behind one interface. */
@NullMarked
package fr.beffroi.call.kind;

import org.jspecify.annotations.NullMarked;
