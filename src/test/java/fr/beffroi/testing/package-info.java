/** Real parts for tests and for the local launcher: a database, a broker, a clock to turn. */
@NullMarked
package fr.beffroi.testing;

import org.jspecify.annotations.NullMarked;
