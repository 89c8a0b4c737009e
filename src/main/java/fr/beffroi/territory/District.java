package fr.beffroi.territory;

import java.util.Set;

/**
 * A priority district of the politique de la ville (QPV, list of 2024).
 *
 * @param name empty where the list gives none
 * @param communes INSEE codes of the communes it lies in
 */
public record District(String code, String name, Set<String> communes) {

    /** As shown: name and code, or the code alone. */
    public String label() {
        return name.isEmpty() ? "QPV " + code : name + " (" + code + ')';
    }
}
