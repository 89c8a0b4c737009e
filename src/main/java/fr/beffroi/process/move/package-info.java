/** Tokens moved by hand. */
@NullMarked
package fr.beffroi.process.move;

import org.jspecify.annotations.NullMarked;
