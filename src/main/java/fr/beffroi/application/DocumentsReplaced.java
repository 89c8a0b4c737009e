package fr.beffroi.application;

import fr.beffroi.kernel.ApplicationId;
import java.util.Set;

/**
 * Told to Spring listeners, in the transaction that seals what the applicant sent because the
 * service asked for it.
 *
 * @param version the new version
 * @param codes of the documents that hold something else than before; not of those given first
 */
public record DocumentsReplaced(ApplicationId application, int version, Set<String> codes) {}
