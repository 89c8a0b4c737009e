/** Tests of the form engine, on the forms of the seeded calls. */
@NullMarked
package fr.beffroi.call.form;

import org.jspecify.annotations.NullMarked;
