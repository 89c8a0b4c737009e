/** Texts that services often write, and the variables in them. */
@NullMarked
package fr.beffroi.application.stock;

import org.jspecify.annotations.NullMarked;
