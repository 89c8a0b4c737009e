/** Asks the antivirus daemon (clamd) about a file. */
@NullMarked
package fr.beffroi.document.scan;

import org.jspecify.annotations.NullMarked;
