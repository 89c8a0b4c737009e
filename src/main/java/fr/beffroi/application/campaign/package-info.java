/** The applications of a call, moved together when it closes or is cancelled. */
@NullMarked
package fr.beffroi.application.campaign;

import org.jspecify.annotations.NullMarked;
