/** Work that the engine has planned. */
@NullMarked
package fr.beffroi.process.job;

import org.jspecify.annotations.NullMarked;
