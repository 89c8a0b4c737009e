/** Where a process stands, for people to see. */
@NullMarked
package fr.beffroi.process.map;

import org.jspecify.annotations.NullMarked;
