@NullMarked
package fr.beffroi.application.intake;

import org.jspecify.annotations.NullMarked;
