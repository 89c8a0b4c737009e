package fr.beffroi.territory;

import java.util.List;

/**
 * A commune of the current year's list.
 *
 * @param code INSEE code, never a postcode
 * @param department code of its département
 */
public record Commune(String code, String name, String department, List<String> postcodes) {

    /** As shown and as it may be typed back: {@code Lens (62498)}. */
    public String label() {
        return name + " (" + code + ')';
    }
}
