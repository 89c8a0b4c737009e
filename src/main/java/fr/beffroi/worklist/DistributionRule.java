package fr.beffroi.worklist;

import java.util.UUID;

/**
 * Who is in charge of a place, in one function of one service.
 *
 * @param placeKind {@link #ARRONDISSEMENT} or {@link #COMMUNE}
 * @param place its INSEE code
 */
public record DistributionRule(
        UUID id,
        String function,
        String authority,
        String service,
        String placeKind,
        String place,
        UUID person,
        String personName) {

    public static final String ARRONDISSEMENT = "ARRONDISSEMENT";
    public static final String COMMUNE = "COMMUNE";

    boolean isFor(String kind, String code) {
        return placeKind.equals(kind) && place.equals(code);
    }
}
