package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.authority.Authorities;
import org.springframework.stereotype.Component;

/** Letters say which funder they are about, where the dossier asks several. */
@Component
class FunderAskedAbout {

    private final Authorities authorities;

    FunderAskedAbout(Authorities authorities) {
        this.authorities = authorities;
    }

    /** The name of the funder; empty where there is no doubt. */
    String name(Application application, DocumentRequest asked) {
        if (asked.fundingRequest() == null || application.requests().size() == 1) {
            return "";
        }
        return application.requests().stream()
                .filter(asked::concerns)
                .map(one -> authorities.get(one.authority()).name())
                .findFirst()
                .orElse("");
    }
}
