/** Notes that services write about a dossier, for themselves or for those who examine it. */
@NullMarked
package fr.beffroi.application.note;

import org.jspecify.annotations.NullMarked;
