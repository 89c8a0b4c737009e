package fr.beffroi.account;

import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the scopes and organisations that a person reaches as an SQL condition. Parameters carry
 * the name of the permission, so that one query may hold the conditions of two.
 */
final class AccessCondition {

    private final ResourceColumns columns;
    private final String prefix;
    private final Map<String, Object> parameters = new HashMap<>();

    AccessCondition(Permission permission, ResourceColumns columns) {
        this.columns = columns;
        this.prefix = "acl_" + permission.name().replaceAll("[^A-Za-z0-9]", "_") + '_';
    }

    SqlPredicate of(Set<Scope> scopes, Set<OrganisationId> organisations) {
        List<String> ways = new ArrayList<>();
        if (!scopes.isEmpty()) {
            String anyScope = String.join(" or ", scopes.stream().map(this::covered).toList());
            ways.add(columns.scopeTemplate().replace("%s", "(" + anyScope + ")"));
        }
        if (!organisations.isEmpty()) {
            String name = prefix + "organisations";
            parameters.put(name, organisations.stream().map(OrganisationId::value).toList());
            ways.add(columns.organisation() + " in (:" + name + ")");
        }
        String sql = ways.isEmpty() ? "false" : String.join(" or ", ways);
        return new SqlPredicate("(" + sql + ")", Map.copyOf(parameters));
    }

    private String covered(Scope scope) {
        List<String> parts = new ArrayList<>();
        require(parts, columns.authority(), scope.authority());
        require(parts, columns.scheme(), scope.scheme());
        require(parts, columns.territory(), scope.territory());
        require(parts, columns.service(), scope.service());
        return parts.isEmpty() ? "true" : "(" + String.join(" and ", parts) + ")";
    }

    private void require(List<String> parts, String column, @Nullable String value) {
        if (value != null) {
            String name = prefix + parameters.size();
            parameters.put(name, value);
            parts.add(column + " = :" + name);
        }
    }
}
