package fr.beffroi.application.dossier;

import fr.beffroi.application.FundingRequest;
import fr.beffroi.authority.Authorities;
import org.springframework.stereotype.Component;

/** The names of funders on pages: the bean {@code funders} of templates. */
@Component("funders")
public class FunderNames {

    private final Authorities authorities;

    FunderNames(Authorities authorities) {
        this.authorities = authorities;
    }

    /** The authority, with its fund where it has several. */
    public String name(FundingRequest request) {
        String authority = authorities.get(request.authority()).name();
        return request.fund().isEmpty() ? authority : request.fund() + " – " + authority;
    }
}
