package fr.beffroi.authority;

import org.jspecify.annotations.Nullable;

/**
 * An authority: préfecture, Région, Département, CAF, FDE 62.
 *
 * @param siret absent until the authority has given it
 * @param kind {@code PREFECTURE}, {@code REGION}, {@code DEPARTEMENT}, {@code CAF}, {@code
 *     SYNDICAT_ENERGIE}
 */
public record Authority(
        String code, String name, @Nullable String siret, String kind, String address) {}
