package fr.beffroi.organisation;

import fr.beffroi.kernel.Siret;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register: one establishment.
 *
 * @param address as the register writes it
 * @param commune INSEE code of the seat
 * @param nature when its legal category tells
 * @param legalCategory Insee's code of level III, such as {@code 9220}
 * @param activity code of the main activity (NAF), such as {@code 94.99Z}
 * @param size Insee's code of the range of its staff, such as {@code 12}
 * @param open whether the establishment is active
 * @param closedOn the day it closed, when the register says so
 */
public record RegisterEntry(
        Siret siret,
        String name,
        @Nullable String address,
        @Nullable String commune,
        @Nullable String rna,
        @Nullable Nature nature,
        @Nullable String legalCategory,
        @Nullable String activity,
        @Nullable String size,
        boolean open,
        @Nullable LocalDate closedOn) {

    /** An active establishment of which only the name is known. */
    static RegisterEntry named(Siret siret, String name) {
        return new RegisterEntry(siret, name, null, null, null, null, null, null, null, true, null);
    }
}
