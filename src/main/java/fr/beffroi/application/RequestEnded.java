package fr.beffroi.application;

import fr.beffroi.kernel.ApplicationId;

/**
 * Told to Spring listeners, in the transaction that brings a funding request to its end: the others
 * of the dossier may still be open.
 */
public record RequestEnded(ApplicationId application) {}
