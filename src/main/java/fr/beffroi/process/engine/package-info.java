/** The embedded engine: its configuration, start, stop and what its expressions may see. */
@NullMarked
package fr.beffroi.process.engine;

import org.jspecify.annotations.NullMarked;
