package fr.beffroi.account;

import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Scope;
import org.jspecify.annotations.Nullable;

/** A role that a person holds, within a scope (agents) or for an organisation (applicants). */
public record Grant(Role role, Scope scope, @Nullable OrganisationId organisation) {

    public static Grant within(Role role, Scope scope) {
        return new Grant(role, scope, null);
    }

    public static Grant forOrganisation(Role role, OrganisationId organisation) {
        return new Grant(role, Scope.EVERYWHERE, organisation);
    }
}
