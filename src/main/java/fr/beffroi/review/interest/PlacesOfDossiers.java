package fr.beffroi.review.interest;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.AuthorityService;
import fr.beffroi.integrity.DossierPlaces;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Scope;
import org.springframework.stereotype.Component;

/** Tells where a dossier is examined: by the authority of its call. */
@Component
class PlacesOfDossiers implements DossierPlaces {

    private final Applications applications;
    private final Authorities authorities;

    PlacesOfDossiers(Applications applications, Authorities authorities) {
        this.applications = applications;
        this.authorities = authorities;
    }

    @Override
    public Place of(ApplicationId id) {
        Application application = applications.get(id);
        return new Place(
                new Scope(
                        application.authority(),
                        application.scheme(),
                        application.department(),
                        authorities
                                .holding(
                                        "DEONTOLOGIE",
                                        application.authority(),
                                        application.scheme(),
                                        application.department())
                                .map(AuthorityService::code)
                                .orElse(null)),
                application.requireNumber());
    }
}
