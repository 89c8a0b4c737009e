@NullMarked
package fr.beffroi.organisation;

import org.jspecify.annotations.NullMarked;
