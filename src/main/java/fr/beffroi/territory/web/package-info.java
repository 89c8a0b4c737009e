/** Search of communes while typing. */
@NullMarked
package fr.beffroi.territory.web;

import org.jspecify.annotations.NullMarked;
