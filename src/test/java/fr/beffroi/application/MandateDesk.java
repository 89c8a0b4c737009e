package fr.beffroi.application;

import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.organisation.Organisations;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** Where advisers add the mandates of one association. */
final class MandateDesk {

    private static final Map<String, byte[]> PAPERS = new ConcurrentHashMap<>();

    private final Visits visits;
    private final Organisations organisations;
    private final JdbcClient jdbc;
    private final OrganisationId association;

    MandateDesk(
            Visits visits,
            Organisations organisations,
            JdbcClient jdbc,
            OrganisationId association) {
        this.visits = visits;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.association = association;
    }

    Answer begins(DemoPerson adviser, Map<String, String> otherwise) {
        return begins(adviser, otherwise, "Mandat");
    }

    /**
     * @param paper what it says; the same words are the same file
     */
    Answer begins(DemoPerson adviser, Map<String, String> otherwise, String paper) {
        var fields =
                new HashMap<>(
                        Map.of(
                                "organisme", organisations.get(association).siret().value(),
                                "structure", "France services de Lens",
                                "personne", "Claude Mercier, présidente",
                                "motif", "Pas d’ordinateur",
                                "jusqu", "2027-03-31"));
        fields.putAll(otherwise);
        byte[] pdf = PAPERS.computeIfAbsent(paper, SamplePdf::saying);
        return visits.post(
                adviser,
                "/mandats/nouveau",
                fields,
                new MockMultipartFile("fichier", "mandat.pdf", "application/pdf", pdf));
    }

    /** Accepts the mandate that nobody ended. */
    Answer agrees(DemoPerson chair) {
        return visits.post(chair, page(mandate()) + "/accord", Map.of());
    }

    Answer ends(DemoPerson chair) {
        return visits.post(chair, page(mandate()) + "/fin", Map.of());
    }

    String page(String mandate) {
        return "/organisations/" + association + "/mandats/" + mandate;
    }

    /** The one that nobody ended. */
    String mandate() {
        return jdbc.sql(
                        """
                        select id::text from mandate
                        where organisation_id = ? and ended_at is null
                        order by ends_on desc limit 1
                        """)
                .param(association.value())
                .query(String.class)
                .single();
    }
}
