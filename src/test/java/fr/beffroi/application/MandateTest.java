package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.account.Role;
import fr.beffroi.integrity.Duty;
import fr.beffroi.integrity.SeparationOfDuties;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.organisation.Mandates;
import fr.beffroi.organisation.Organisations;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Newcomers;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An adviser fills in for somebody who cannot, as long as the mandate lasts. */
@ServiceTest
class MandateTest {

    @Autowired private Visits visits;
    @Autowired private Newcomers newcomers;
    @Autowired private Organisations organisations;
    @Autowired private Dossiers dossiers;
    @Autowired private DossierFacts facts;
    @Autowired private Mandates mandates;
    @Autowired private SeparationOfDuties duties;
    @Autowired private TurnableClock clock;
    @Autowired private JdbcClient jdbc;

    private OrganisationId association = OrganisationId.next();
    private String name = "";
    private DemoPerson chair = DemoPeople.TREASURER;
    private @Nullable MandateDesk desk;

    @BeforeEach
    void anAssociation() {
        name = "Les Jardins de la Scarpe " + UUID.randomUUID();
        association = newcomers.association(name);
        chair =
                newcomers.applicant(
                        "Raymonde", association, Role.ORGANISATION_ADMIN, Role.ORGANISATION_EDITOR);
        desk = new MandateDesk(visits, organisations, jdbc, association);
    }

    @AfterEach
    void reset() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    @Test
    void fillsInAndSubmitsAndItShowsEverywhere() {
        assertThat(begin(Map.of()).location()).isEqualTo("/mandats");
        desk().agrees(chair);
        ApplicationId id = dossiers.aDraft().by(association).by(DemoPeople.ADVISER).submitted();

        String mark = "Remplie sous mandat par Lucie Hennebelle (France services de Lens)";
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id).body())
                .contains(mark, "à la place de Claude Mercier, présidente");
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/mandat").status())
                .isEqualTo(200);
        assertThat(visits.open(chair, "/demandes/" + id).body())
                .contains(mark, "Un agent a déposé pour vous, sous mandat");
        assertThat(visits.open(chair, "/demandes/" + id + "/reponses.csv").body()).contains(mark);
        assertThat(visits.open(DemoPeople.ADVISER, "/espace").body())
                .contains(name, dossiers.read(id).requireNumber());
        assertThat(facts.data(id, "application.submitted").path("mandate").asBoolean()).isTrue();
        assertThat(facts.data(id, "application.submitted").path("channel").asString())
                .isEqualTo("WEB");
        assertThat(duties.bars(id, DemoPeople.ADVISER.personId(), Duty.INSTRUCTION)).isPresent();
        assertThat(mailsAbout()).contains(chair.email(), "presidence@exemple.fr");
    }

    @Test
    void anExpiredMandateDoesNothingMore() {
        begin(Map.of("jusqu", "2026-12-10"));
        desk().agrees(chair);
        ApplicationId id = dossiers.aDraft().by(association).by(DemoPeople.ADVISER).filled();
        clock.set(ZonedDateTime.parse("2026-12-11T00:00:01+01:00").toInstant());

        assertThat(submit(id).status()).isEqualTo(404);
        assertThat(visits.open(DemoPeople.ADVISER, "/demandes/" + id + "/pieces").status())
                .isEqualTo(404);
        assertThat(dossiers.read(id).isDraft()).isTrue();
        assertThat(visits.open(chair, "/demandes/" + id + "/pieces").status()).isEqualTo(200);
        mandates.settle();
        assertThat(visits.open(DemoPeople.ADVISER, "/espace").body()).doesNotContain(name);
        assertThat(visits.open(DemoPeople.ADVISER, "/mandats").body()).contains("Expiré depuis");
    }

    @Test
    void theOrganisationEndsItAtAnyTime() {
        begin(Map.of());
        desk().agrees(chair);
        ApplicationId id = dossiers.aDraft().by(association).by(DemoPeople.ADVISER).filled();
        String page = "/organisations/" + association + "/personnes";
        assertThat(visits.open(chair, page).body())
                .contains("Lucie Hennebelle", "Mettre fin au mandat");
        String end = "/organisations/" + association + "/mandats/" + desk().mandate() + "/fin";

        assertThat(visits.post(DemoPeople.TREASURER, end, Map.of()).status()).isEqualTo(404);
        assertThat(visits.post(chair, end, Map.of()).location()).isEqualTo(page);
        assertThat(visits.post(chair, end, Map.of()).location()).as("twice").isEqualTo(page);

        assertThat(submit(id).status()).isIn(403, 404);
        assertThat(dossiers.read(id).isDraft()).isTrue();
        assertThat(begin(Map.of()).location()).as("another may follow").isEqualTo("/mandats");
    }

    @Test
    void theAdviserEndsOnlyHerOwn() {
        begin(Map.of());
        String mandate = "/mandats/" + desk().mandate();

        assertThat(visits.open(DemoPeople.OFFICER, mandate + "/document").status()).isEqualTo(403);
        assertThat(visits.open(DemoPeople.ADVISER, mandate + "/document").status()).isEqualTo(200);
        assertThat(
                        visits.post(
                                        DemoPeople.ADVISER,
                                        "/mandats/" + UUID.randomUUID() + "/fin",
                                        Map.of())
                                .status())
                .isEqualTo(404);
        assertThat(visits.post(DemoPeople.ADVISER, mandate + "/fin", Map.of()).location())
                .isEqualTo("/mandats");
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost() {
        assertThat(begin(Map.of("jusqu", "2026-11-30")).body())
                .contains("href=\"#jusqu\"", "Claude Mercier");
        assertThat(begin(Map.of("jusqu", "2028-01-01")).body())
                .contains("1er décembre 2027 au plus tard");
        assertThat(begin(Map.of("motif", " ")).body()).contains("href=\"#motif\"");
        assertThat(begin(Map.of("organisme", "123")).body()).contains("href=\"#organisme\"");
        begin(Map.of());
        assertThat(desk().begins(DemoPeople.ADVISER, Map.of(), "Autre mandat").body())
                .as("two mandates at once")
                .contains("Vous avez déjà un mandat");
    }

    private Answer begin(Map<String, String> otherwise) {
        return desk().begins(DemoPeople.ADVISER, otherwise);
    }

    private MandateDesk desk() {
        return Objects.requireNonNull(desk);
    }

    private Answer submit(ApplicationId id) {
        return visits.post(
                DemoPeople.ADVISER,
                "/demandes/" + id + "/verification",
                Map.of("engagement", "true"));
    }

    private String mailsAbout() {
        return jdbc.sql(
                        """
                        select coalesce(string_agg(recipient, ','), '') from outgoing_message
                        where template = 'organisation/mail/mandate'
                        """)
                .query(String.class)
                .single();
    }
}
