/** Beffroi: the counter where a préfecture and its partners run their calls for projects. */
@NullMarked
package fr.beffroi;

import org.jspecify.annotations.NullMarked;
