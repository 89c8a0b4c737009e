@NullMarked
package fr.beffroi.award;

import org.jspecify.annotations.NullMarked;
