package fr.beffroi.authority;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The authorities that run or fund calls, with their services, as data. */
public interface Authorities {

    /** Function of the services whose opinion is one of security, and is never deemed given. */
    String SECURITY_OPINION = "AVIS_SECURITE";

    Authority get(String code);

    List<Authority> all();

    AuthorityService service(String authority, String service);

    /**
     * The services of an authority that hold a function for some scheme, somewhere, by name.
     *
     * @param function name of a role, or {@link #SECURITY_OPINION}
     */
    List<AuthorityService> holders(String function, String authority);

    /** The services of every authority. */
    List<AuthorityService> services();

    /** Names of all services by authority and code, such as {@code PREF-62:BPD}, in one query. */
    default Map<String, String> serviceNames() {
        return services().stream()
                .collect(
                        Collectors.toMap(
                                service -> service.authority() + ":" + service.code(),
                                AuthorityService::name));
    }

    /**
     * The service that holds a function for a scheme in a territory; the most precise assignment
     * wins.
     *
     * @param function name of a role, such as {@code INSTRUCTION}, or {@code SIGNATURE_CABINET}
     */
    Optional<AuthorityService> holding(
            String function, String authority, String scheme, String territory);
}
