package fr.beffroi.account;

import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Scope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an object is for the permission engine.
 *
 * @param scopes every authority × scheme × territory × service concerned by the object
 * @param organisation the organisation it belongs to, if any
 * @param entrusted whether it is entrusted to who asks: its owner's module knows
 */
public record Resource(
        Set<Scope> scopes, @Nullable OrganisationId organisation, boolean entrusted) {

    /** Entrusted to nobody. */
    public Resource(Set<Scope> scopes, @Nullable OrganisationId organisation) {
        this(scopes, organisation, false);
    }

    public static Resource within(Scope scope) {
        return new Resource(Set.of(scope), null);
    }

    public static Resource of(OrganisationId organisation) {
        return new Resource(Set.of(), organisation);
    }
}
