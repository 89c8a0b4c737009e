/** Tests of the vault and of generated documents. */
@NullMarked
package fr.beffroi.document;

import org.jspecify.annotations.NullMarked;
