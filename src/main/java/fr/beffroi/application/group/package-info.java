/** One message to all drafts or dossiers of a call. */
@NullMarked
package fr.beffroi.application.group;

import org.jspecify.annotations.NullMarked;
