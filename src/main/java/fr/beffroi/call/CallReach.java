package fr.beffroi.call;

import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.beffroi.account.Permission;
import fr.beffroi.account.Permissions;
import fr.beffroi.account.Resource;
import fr.beffroi.account.ResourceColumns;
import fr.beffroi.account.SqlPredicate;
import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.AuthorityService;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Which calls a person reaches: those of the authority, scheme and territory of his role, whatever
 * the service inside the authority.
 */
@Component
public class CallReach {

    private final Permissions permissions;
    private final Authorities authorities;

    CallReach(Permissions permissions, Authorities authorities) {
        this.permissions = permissions;
        this.authorities = authorities;
    }

    /** Whether the person signed in may do this with such a call. */
    public boolean allows(
            Permission permission, String authority, String scheme, String territory) {
        return permissions.allows(
                permission,
                new Resource(
                        authorities.services().stream()
                                .filter(service -> service.authority().equals(authority))
                                .map(service ->
                                        new Scope(authority, scheme, territory, service.code()))
                                .collect(toUnmodifiableSet()),
                        null));
    }

    /** The same, of a call that is there. */
    public boolean allows(Permission permission, CallForProjects call) {
        return allows(permission, call.authority(), call.scheme(), call.department());
    }

    /**
     * @throws NotFound if the person may not do this with the call: it does not exist for him
     */
    public void require(Permission permission, CallForProjects call) {
        if (!allows(permission, call)) {
            throw new NotFound("Call " + call.id());
        }
    }

    /**
     * The condition that keeps, in a list, the calls that the person reaches.
     *
     * @param row alias of a row with {@code authority}, {@code scheme} and {@code department}
     */
    public SqlPredicate predicate(Permission permission, String row) {
        String held =
                "exists (select 1 from unnest(:heldBy::text[], :held::text[])"
                        + " as service(authority, code) where service.authority = %s.authority and %%s)"
                                .formatted(row);
        SqlPredicate predicate =
                permissions.predicate(
                        permission,
                        new ResourceColumns(
                                "null::uuid",
                                row + ".authority",
                                row + ".scheme",
                                row + ".department",
                                "service.code",
                                held));
        Map<String, Object> parameters = new HashMap<>(predicate.parameters());
        List<AuthorityService> services = authorities.services();
        parameters.put(
                "heldBy",
                services.stream().map(AuthorityService::authority).toArray(String[]::new));
        parameters.put(
                "held", services.stream().map(AuthorityService::code).toArray(String[]::new));
        return new SqlPredicate(predicate.sql(), Map.copyOf(parameters));
    }
}
