package fr.beffroi.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Where a role holds: authority × scheme × territory × service. An absent part means "any".
 *
 * @param authority code of the authority, such as {@code PREF-62}
 * @param scheme code of the scheme, such as {@code FIPD}
 * @param territory code of the département, such as {@code 62}
 * @param service code of the service inside the authority, such as {@code CABINET}
 */
public record Scope(
        @Nullable String authority,
        @Nullable String scheme,
        @Nullable String territory,
        @Nullable String service) {

    public static final Scope EVERYWHERE = new Scope(null, null, null, null);

    /** Whether this scope includes the other: each part is "any" or the same. */
    public boolean covers(Scope other) {
        return covers(authority, other.authority)
                && covers(scheme, other.scheme)
                && covers(territory, other.territory)
                && covers(service, other.service);
    }

    private static boolean covers(@Nullable String mine, @Nullable String theirs) {
        return mine == null || mine.equals(theirs);
    }
}
