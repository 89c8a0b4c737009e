/** What a file really is: type by content, password, active content, damage. */
@NullMarked
package fr.beffroi.document.check;

import org.jspecify.annotations.NullMarked;
