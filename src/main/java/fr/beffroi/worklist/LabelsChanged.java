package fr.beffroi.worklist;

import fr.beffroi.kernel.ApplicationId;
import java.util.Set;
import java.util.UUID;

/**
 * The labels of a dossier are others now: published in the transaction that changes them.
 *
 * @param labels all that it bears, of whatever service
 */
public record LabelsChanged(ApplicationId application, Set<UUID> labels) {}
