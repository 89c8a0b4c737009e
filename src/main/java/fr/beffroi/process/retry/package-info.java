/** Commands that are tried again when two people act at the same moment. */
@NullMarked
package fr.beffroi.process.retry;

import org.jspecify.annotations.NullMarked;
