/** Tests of the package of the same name. */
@NullMarked
package fr.beffroi.application.group;

import org.jspecify.annotations.NullMarked;
