@NullMarked
package fr.beffroi.document.scan;

import org.jspecify.annotations.NullMarked;
