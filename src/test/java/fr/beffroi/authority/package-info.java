@NullMarked
package fr.beffroi.authority;

import org.jspecify.annotations.NullMarked;
