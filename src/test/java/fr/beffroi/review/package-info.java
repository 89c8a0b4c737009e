@NullMarked
package fr.beffroi.review;

import org.jspecify.annotations.NullMarked;
