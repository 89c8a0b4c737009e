@NullMarked
package fr.beffroi.review.grant;

import org.jspecify.annotations.NullMarked;
