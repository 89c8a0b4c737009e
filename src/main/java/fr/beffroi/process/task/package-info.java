/** Tasks of people, as the engine holds them. */
@NullMarked
package fr.beffroi.process.task;

import org.jspecify.annotations.NullMarked;
