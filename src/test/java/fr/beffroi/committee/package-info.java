@NullMarked
package fr.beffroi.committee;

import org.jspecify.annotations.NullMarked;
