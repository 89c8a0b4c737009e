@NullMarked
package fr.beffroi.call.change;

import org.jspecify.annotations.NullMarked;
