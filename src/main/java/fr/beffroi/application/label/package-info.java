/** Labels that services stick on their dossiers. */
@NullMarked
package fr.beffroi.application.label;

import org.jspecify.annotations.NullMarked;
