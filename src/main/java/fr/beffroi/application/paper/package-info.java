/** Applications received on paper: entered by an officer, from the day that they came. */
@NullMarked
package fr.beffroi.application.paper;

import org.jspecify.annotations.NullMarked;
