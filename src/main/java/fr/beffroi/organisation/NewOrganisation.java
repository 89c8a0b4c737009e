package fr.beffroi.organisation;

import fr.beffroi.kernel.Siret;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as a person registers it.
 *
 * @param name used only when the register does not know the SIRET
 * @param commune INSEE code of the seat
 */
public record NewOrganisation(
        Siret siret,
        @Nullable String rna,
        String name,
        String nature,
        String address,
        @Nullable String commune) {}
