/** The operator's pages. */
@NullMarked
package fr.beffroi.process.web;

import org.jspecify.annotations.NullMarked;
