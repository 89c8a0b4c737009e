@NullMarked
package fr.beffroi.funding;

import org.jspecify.annotations.NullMarked;
