/** Tests of the ledger of events and of the contracts. */
@NullMarked
package fr.beffroi.event;

import org.jspecify.annotations.NullMarked;
