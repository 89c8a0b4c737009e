/** Pages and files for agencies. */
@NullMarked
package fr.beffroi.agency.web;

import org.jspecify.annotations.NullMarked;
