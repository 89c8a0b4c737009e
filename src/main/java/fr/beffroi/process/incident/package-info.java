/** Jobs that failed too often and wait for an operator. */
@NullMarked
package fr.beffroi.process.incident;

import org.jspecify.annotations.NullMarked;
