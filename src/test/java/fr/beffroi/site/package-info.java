/** What every page shares. */
@NullMarked
package fr.beffroi.site;

import org.jspecify.annotations.NullMarked;
