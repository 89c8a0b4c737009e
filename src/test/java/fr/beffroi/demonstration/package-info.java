/** The dossiers that the local launcher makes, so that there is something to look at. */
@NullMarked
package fr.beffroi.demonstration;

import org.jspecify.annotations.NullMarked;
