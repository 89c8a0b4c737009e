package fr.beffroi.review.change;

import fr.beffroi.account.Role;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.organisation.Organisation;
import fr.beffroi.organisation.OrganisationBooks;
import fr.beffroi.organisation.Representative;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Newcomers;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.HashMap;
import java.util.Map;

/** An organisation that is not in the register, so that its name may change. */
record RenamedOrganisation(OrganisationId id, DemoPerson head, Visits visits) {

    static final String NAME = "Amicale de Lens";

    static RenamedOrganisation in(Newcomers newcomers, OrganisationBooks books, Visits visits) {
        OrganisationId id = OrganisationId.next();
        books.record(
                new Organisation(
                        id,
                        Newcomers.someSiret(),
                        null,
                        NAME,
                        "ASSOCIATION",
                        "3 rue Verte, 62300 Lens",
                        "62498",
                        false),
                new Representative(
                        "Claude Mercier", "présidente", "03 21 00 00 00", "presidence@exemple.fr"));
        DemoPerson head =
                newcomers.applicant(
                        "Camille",
                        id,
                        Role.ORGANISATION_ADMIN,
                        Role.ORGANISATION_EDITOR,
                        Role.ORGANISATION_SIGNATORY);
        return new RenamedOrganisation(id, head, visits);
    }

    /** Posts what is known of it; what is not typed stays as it was in the beginning. */
    Answer change(DemoPerson person, int revision, Map<String, String> typed) {
        var fields =
                new HashMap<>(
                        Map.of(
                                "nom", NAME,
                                "nature", "ASSOCIATION",
                                "adresse", "3 rue Verte, 62300 Lens",
                                "commune", "Lens (62498)",
                                "representant", "Claude Mercier",
                                "fonction", "présidente",
                                "telephone", "03 21 00 00 00",
                                "courriel", "presidence@exemple.fr"));
        fields.put("revision", String.valueOf(revision));
        fields.putAll(typed);
        return visits.post(person, "/organisations/" + id + "/modifier", fields);
    }
}
