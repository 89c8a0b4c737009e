/** Forms as people meet them: through their pages, with and without JavaScript. */
@NullMarked
package fr.beffroi.forms;

import org.jspecify.annotations.NullMarked;
