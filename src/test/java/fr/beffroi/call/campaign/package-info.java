@NullMarked
package fr.beffroi.call.campaign;

import org.jspecify.annotations.NullMarked;
