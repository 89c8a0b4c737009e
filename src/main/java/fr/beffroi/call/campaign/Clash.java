package fr.beffroi.call.campaign;

import java.time.Instant;

/**
 * A field that two people changed at once, each in another way.
 *
 * @param label key of its label
 * @param mine what this person typed, in words
 * @param theirs what the other person saved, in words
 * @param by name of the other person
 */
public record Clash(String label, String mine, String theirs, String by, Instant at) {}
