/** What people do on the pages, one class per role: told once, for the tests and for the tour. */
@NullMarked
package fr.beffroi.browser.story;

import org.jspecify.annotations.NullMarked;
