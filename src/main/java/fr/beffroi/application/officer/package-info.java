/** The dossier as the administration sees it: frame, tabs, files. */
@NullMarked
package fr.beffroi.application.officer;

import org.jspecify.annotations.NullMarked;
