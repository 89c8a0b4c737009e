/** The decision on requests that ask for no money: means to lend, an intention to take note of. */
@NullMarked
package fr.beffroi.award.registration;

import org.jspecify.annotations.NullMarked;
