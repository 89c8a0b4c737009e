/** Tests of the audit journal. */
@NullMarked
package fr.beffroi.audit;

import org.jspecify.annotations.NullMarked;
