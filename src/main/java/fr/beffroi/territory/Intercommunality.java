package fr.beffroi.territory;

import java.util.Set;

/**
 * An intercommunality with its own taxes (EPCI) of the current year's list.
 *
 * @param communes INSEE codes of its members
 */
public record Intercommunality(String siren, String name, Set<String> communes) {}
