/** Public lists of grants, imported to be searched by SIREN and RNA. */
@NullMarked
package fr.beffroi.review.grant;

import org.jspecify.annotations.NullMarked;
