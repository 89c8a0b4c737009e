/** Bad input and faults, as people and machines bring them to the real pages. */
@NullMarked
package fr.beffroi.hostile;

import org.jspecify.annotations.NullMarked;
