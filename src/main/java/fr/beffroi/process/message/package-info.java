/** Starts of processes, and messages kept until a process waits for them. */
@NullMarked
package fr.beffroi.process.message;

import org.jspecify.annotations.NullMarked;
