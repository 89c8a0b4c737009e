/** Tests of dossiers on the running service. */
@NullMarked
package fr.beffroi.application;

import org.jspecify.annotations.NullMarked;
