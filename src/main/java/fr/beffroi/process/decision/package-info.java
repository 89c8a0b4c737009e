/** Decision tables, by the exact version of a call's rules. */
@NullMarked
package fr.beffroi.process.decision;

import org.jspecify.annotations.NullMarked;
