package fr.beffroi.worklist;

import fr.beffroi.account.Role;
import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.AuthorityService;
import fr.beffroi.process.ProcessBean;

/** Names the candidate groups of drawn tasks from what the authorities say of their services. */
@ProcessBean("groups")
public class Groups {

    private final Authorities authorities;

    Groups(Authorities authorities) {
        this.authorities = authorities;
    }

    /**
     * The group of the service that holds a function for a scheme in a territory.
     *
     * @param function name of a role, or a function of signature such as {@code SIGNATURE_CABINET}
     * @throws IllegalStateException if no service of the authority holds it: the step then stops as
     *     an incident, until the authority is described
     */
    public String of(String function, String authority, String scheme, String territory) {
        AuthorityService service =
                authorities
                        .holding(function, authority, scheme, territory)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "No service of %s holds %s for %s in %s"
                                                .formatted(
                                                        authority, function, scheme, territory)));
        return group(function, service);
    }

    /** The group of that very service. */
    public String service(String function, String authority, String service) {
        return group(function, authorities.service(authority, service));
    }

    private static String group(String function, AuthorityService service) {
        return new CandidateGroup(roleOf(function).name(), service.authority(), service.code())
                .toString();
    }

    /** Signatures of all ranks are one role; the delegation says who may sign what. */
    private static Role roleOf(String function) {
        return function.startsWith(Role.SIGNATURE.name()) ? Role.SIGNATURE : Role.valueOf(function);
    }
}
