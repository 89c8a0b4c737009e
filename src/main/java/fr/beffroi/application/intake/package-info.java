/** What the drawn processes ask of dossiers: clocks, receipts, requests, withdrawal, silence. */
@NullMarked
package fr.beffroi.application.intake;

import org.jspecify.annotations.NullMarked;
