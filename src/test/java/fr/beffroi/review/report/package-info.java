@NullMarked
package fr.beffroi.review.report;

import org.jspecify.annotations.NullMarked;
