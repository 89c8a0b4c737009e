/** Tests of drafts. */
@NullMarked
package fr.beffroi.application.draft;

import org.jspecify.annotations.NullMarked;
