/**
 * Measures, run by {@code script/bench}: one table, with a calibration of the machine in the same
 * run.
 */
@NullMarked
package fr.beffroi.bench;

import org.jspecify.annotations.NullMarked;
