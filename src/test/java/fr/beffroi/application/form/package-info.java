@NullMarked
package fr.beffroi.application.form;

import org.jspecify.annotations.NullMarked;
