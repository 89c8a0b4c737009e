@NullMarked
package fr.beffroi.review.documents;

import org.jspecify.annotations.NullMarked;
