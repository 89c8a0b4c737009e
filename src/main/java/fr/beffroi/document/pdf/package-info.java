/** PDF/A-2a documents, tagged, from XHTML templates. */
@NullMarked
package fr.beffroi.document.pdf;

import org.jspecify.annotations.NullMarked;
