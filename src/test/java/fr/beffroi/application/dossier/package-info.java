/** Tests of the parts of a dossier that need no running service. */
@NullMarked
package fr.beffroi.application.dossier;

import org.jspecify.annotations.NullMarked;
