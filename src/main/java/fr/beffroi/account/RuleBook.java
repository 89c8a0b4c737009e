package fr.beffroi.account;

import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Scope;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All rules, asked in two ways that always agree: about one object, or as the condition of a list.
 * What no rule allows is denied.
 */
final class RuleBook {

    private static final Set<Reach> OF_ORGANISATIONS =
            EnumSet.of(Reach.ORGANISATION, Reach.ENTRUSTED);

    private final Map<Permission, List<AccessRule>> rules;

    RuleBook(Collection<AccessRule> rules) {
        this.rules = rules.stream().collect(Collectors.groupingBy(AccessRule::permission));
    }

    /** Whether at least one rule gives this permission to somebody. */
    boolean knows(Permission permission) {
        return rules.containsKey(permission);
    }

    boolean isOfOrganisations(Permission permission) {
        return knows(permission)
                && rules.getOrDefault(permission, List.of()).stream()
                        .map(AccessRule::reach)
                        .allMatch(OF_ORGANISATIONS::contains);
    }

    boolean allowsSomewhere(Collection<Grant> grants, Permission permission) {
        return grants.stream().anyMatch(grant -> !reaches(grant, permission).isEmpty());
    }

    boolean allows(Collection<Grant> grants, Permission permission, Resource resource) {
        for (Grant grant : grants) {
            for (Reach reach : reaches(grant, permission)) {
                if (isWithin(reach, grant, resource)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isWithin(Reach reach, Grant grant, Resource resource) {
        OrganisationId organisation = grant.organisation();
        return switch (reach) {
            case ANY -> true;
            case SCOPE -> resource.scopes().stream().anyMatch(grant.scope()::covers);
            case ORGANISATION ->
                    organisation != null && organisation.equals(resource.organisation());
            case ENTRUSTED -> resource.entrusted();
        };
    }

    SqlPredicate predicate(
            Collection<Grant> grants, Permission permission, ResourceColumns columns) {
        Set<Scope> scopes = new LinkedHashSet<>();
        Set<OrganisationId> organisations = new LinkedHashSet<>();
        for (Grant grant : grants) {
            OrganisationId organisation = grant.organisation();
            for (Reach reach : reaches(grant, permission)) {
                switch (reach) {
                    case ANY -> {
                        return new SqlPredicate("(true)", Map.of());
                    }
                    case SCOPE -> scopes.add(grant.scope());
                    case ORGANISATION -> {
                        if (organisation != null) {
                            organisations.add(organisation);
                        }
                    }
                    case ENTRUSTED -> {
                        // One by one, never in a list.
                    }
                }
            }
        }
        return new AccessCondition(permission, columns).of(scopes, organisations);
    }

    /** How far the role of the grant carries for this permission. */
    private Set<Reach> reaches(Grant grant, Permission permission) {
        Set<Reach> found = EnumSet.noneOf(Reach.class);
        for (AccessRule rule : rules.getOrDefault(permission, List.of())) {
            if (rule.role() == grant.role()) {
                found.add(rule.reach());
            }
        }
        return found;
    }
}
