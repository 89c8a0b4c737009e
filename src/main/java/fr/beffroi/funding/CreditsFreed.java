package fr.beffroi.funding;

import java.util.UUID;

/**
 * An envelope has more to give than a moment ago: credits were released, or moved to it. Published
 * in the transaction that does it.
 */
public record CreditsFreed(UUID envelope) {}
