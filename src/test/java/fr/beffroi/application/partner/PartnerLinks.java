package fr.beffroi.application.partner;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.SomePartner;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.Map;

/** A partner that fills in some answers of FIPD D, and people who follow its link. */
record PartnerLinks(int port, Visits visits) {

    static final String CALL = "fipd-d-2027-62";
    private static final String VALUES =
            """
            {"title": "Médiation du soir", "summary": "Des médiateurs vont à la rencontre.",
             "commune": "62498", "budget": {"income": {"74-etat-demande": 9000}}}
            """;

    /**
     * The path of a new link.
     *
     * @param more properties after the values, each after a comma
     */
    String link(String more) {
        var asked =
                new SomePartner(port)
                        .asks("{\"call\": \"%s\", \"values\": %s%s}".formatted(CALL, VALUES, more));
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
        return asked.link();
    }

    Answer fetch(DemoPerson person, String link, OrganisationId organisation) {
        return visits.post(person, link, Map.of("organisme", organisation.toString()));
    }

    /** The draft to which an answer leads. */
    static ApplicationId draft(Answer answer) {
        assertThat(answer.isDone()).as(answer.body()).isTrue();
        return ApplicationId.of(
                answer.location().substring("/demandes/".length()).substring(0, 36));
    }
}
