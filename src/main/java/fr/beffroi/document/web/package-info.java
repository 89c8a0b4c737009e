/** What is said of an upload that is too large to be received. */
@NullMarked
package fr.beffroi.document.web;

import org.jspecify.annotations.NullMarked;
