/** What the process of a call does with its applications. */
@NullMarked
package fr.beffroi.application.campaign;

import org.jspecify.annotations.NullMarked;
