package fr.beffroi.messaging;

import fr.beffroi.kernel.ApplicationId;

/**
 * Told to Spring listeners: a mail about a dossier could not be delivered for good, or is tried
 * again after that.
 */
public record DeliveryMoved(ApplicationId application) {}
