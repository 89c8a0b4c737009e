package fr.beffroi.review;

import fr.beffroi.authority.Authorities;
import fr.beffroi.process.ProcessBean;

/** What the drawn review is told of the authority that decides on a request. */
@ProcessBean("funderKinds")
class FunderKinds {

    private final Authorities authorities;

    FunderKinds(Authorities authorities) {
        this.authorities = authorities;
    }

    /**
     * {@code STATE} for any service of the State, {@code REGION}, or {@code OTHER}: the last ones
     * follow rules of their own.
     */
    String of(String authority) {
        return switch (authorities.get(authority).kind()) {
            case "PREFECTURE" -> "STATE";
            case "REGION" -> "REGION";
            default -> "OTHER";
        };
    }
}
