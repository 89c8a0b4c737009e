package fr.beffroi.review.transfer;

import fr.beffroi.application.Application;
import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.Authority;
import fr.beffroi.authority.AuthorityService;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The authorities that an application may go to. */
@Component
class CompetentAuthorities {

    private final Authorities authorities;

    CompetentAuthorities(Authorities authorities) {
        this.authorities = authorities;
    }

    /** Those with a service that examines such applications, which are not asked already. */
    List<Authority> of(Application application) {
        return authorities.all().stream()
                .filter(authority -> !authority.code().equals(application.authority()))
                .filter(authority ->
                        application.requests().stream()
                                .noneMatch(r -> r.authority().equals(authority.code())))
                .filter(authority -> service(application, authority.code()).isPresent())
                .toList();
    }

    /** The service that would examine the application. */
    Optional<AuthorityService> service(Application application, String authority) {
        return authorities.holding(
                "INSTRUCTION", authority, application.scheme(), application.department());
    }

    String name(String code) {
        return authorities.get(code).name();
    }
}
