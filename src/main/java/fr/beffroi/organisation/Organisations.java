package fr.beffroi.organisation;

import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.PersonId;
import java.util.List;

/** The organisations that apply. */
public interface Organisations {

    Organisation get(OrganisationId id);

    /** Organisations for which the person holds a role. */
    List<Organisation> of(PersonId person);
}
