/** Tests of calls and forms. */
@NullMarked
package fr.beffroi.call;

import org.jspecify.annotations.NullMarked;
