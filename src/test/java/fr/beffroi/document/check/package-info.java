/** Files that people give, looked at one by one. */
@NullMarked
package fr.beffroi.document.check;

import org.jspecify.annotations.NullMarked;
