@NullMarked
package fr.beffroi.steering;

import org.jspecify.annotations.NullMarked;
