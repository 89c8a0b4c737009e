/** Changes to an application after its submission: prepared, shown, sealed as a new version. */
@NullMarked
package fr.beffroi.application.amendment;

import org.jspecify.annotations.NullMarked;
