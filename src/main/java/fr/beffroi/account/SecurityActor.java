package fr.beffroi.account;

import fr.beffroi.kernel.Actor;
import fr.beffroi.kernel.CurrentActor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person of the security context; the service itself when there is none. */
@Component
class SecurityActor implements CurrentActor {

    @Override
    public Actor get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof SignedInPerson person
                ? person.actor()
                : Actor.SYSTEM;
    }
}
