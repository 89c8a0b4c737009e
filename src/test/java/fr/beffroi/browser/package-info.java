/** The pages as people meet them: in a real browser, with and without JavaScript, by keyboard. */
@NullMarked
package fr.beffroi.browser;

import org.jspecify.annotations.NullMarked;
