/** Tests of what is written as PDF. */
@NullMarked
package fr.beffroi.document.pdf;

import org.jspecify.annotations.NullMarked;
