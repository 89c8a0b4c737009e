package fr.beffroi.organisation;

import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Siret;
import org.jspecify.annotations.Nullable;

/**
 * A legal person that applies.
 *
 * @param nature {@code ASSOCIATION}, {@code COMMUNE}, {@code EPCI}…
 * @param commune INSEE code of the seat
 * @param verified whether the register has confirmed the SIRET
 */
public record Organisation(
        OrganisationId id,
        Siret siret,
        @Nullable String rna,
        String name,
        String nature,
        String address,
        @Nullable String commune,
        boolean verified) {}
