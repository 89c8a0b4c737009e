/** The form engine: a JSON Schema and a layout become pages, answers, checks and totals. */
@NullMarked
package fr.beffroi.call.form;

import org.jspecify.annotations.NullMarked;
