/** FEEL, bounded in size and time. */
@NullMarked
package fr.beffroi.process.feel;

import org.jspecify.annotations.NullMarked;
