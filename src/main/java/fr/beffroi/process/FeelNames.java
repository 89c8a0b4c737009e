package fr.beffroi.process;

import java.util.Set;

/**
 * The names that an expression speaks of.
 *
 * @param certain names of variables
 * @param possible names inside a filter: of variables, or of what the filtered list holds
 */
public record FeelNames(Set<String> certain, Set<String> possible) {

    public boolean mentions(String name) {
        return certain.contains(name) || possible.contains(name);
    }
}
