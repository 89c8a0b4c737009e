package fr.beffroi.territory;

import java.util.Set;

/**
 * An arrondissement: the part of a département that a sous-préfet is in charge of.
 *
 * @param code of INSEE, such as {@code 627} for Lens
 * @param department code of its département
 * @param communes INSEE codes of its communes
 */
public record Arrondissement(String code, String name, String department, Set<String> communes) {}
