/** Tests of the package of the same name. */
@NullMarked
package fr.beffroi.application.stock;

import org.jspecify.annotations.NullMarked;
