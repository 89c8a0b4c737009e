package fr.beffroi.worklist;

import fr.beffroi.account.Role;
import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.AuthorityService;
import fr.beffroi.process.ProcessBean;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /**
     * Of the services that a table names, those that the authority has: one that an application was
     * transferred to consults its own, and not those of the authority of the call.
     *
     * @param services codes joined by commas
     */
    public String known(String authority, String services) {
        Set<String> own =
                authorities.services().stream()
                        .filter(service -> service.authority().equals(authority))
                        .map(AuthorityService::code)
                        .collect(Collectors.toSet());
        return Stream.of(services.split(","))
                .filter(own::contains)
                .collect(Collectors.joining(","));
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
