/** Notes of services. */
@NullMarked
package fr.beffroi.application.note;

import org.jspecify.annotations.NullMarked;
