/** The dossier as it is kept: rows, life cycle, facts, files and sealed versions. */
@NullMarked
package fr.beffroi.application.dossier;

import org.jspecify.annotations.NullMarked;
