/** Pages of organisations. */
@NullMarked
package fr.beffroi.organisation.web;

import org.jspecify.annotations.NullMarked;
