/** Drafts: begun, filled in section by section by several people, with their documents. */
@NullMarked
package fr.beffroi.application.draft;

import org.jspecify.annotations.NullMarked;
