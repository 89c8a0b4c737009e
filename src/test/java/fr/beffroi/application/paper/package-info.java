@NullMarked
package fr.beffroi.application.paper;

import org.jspecify.annotations.NullMarked;
