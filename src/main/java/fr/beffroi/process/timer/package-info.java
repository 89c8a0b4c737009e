/** Timers that follow the legal clocks. */
@NullMarked
package fr.beffroi.process.timer;

import org.jspecify.annotations.NullMarked;
