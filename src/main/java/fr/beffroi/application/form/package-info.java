/** Shows the fields of a form: to fill in, and to read. */
@NullMarked
package fr.beffroi.application.form;

import org.jspecify.annotations.NullMarked;
