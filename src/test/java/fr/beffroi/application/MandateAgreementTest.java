package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.account.Grant;
import fr.beffroi.account.People;
import fr.beffroi.account.Role;
import fr.beffroi.application.Correspondents.Correspondent;
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
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody acts under a mandate against the will of those who administer the organisation. */
@ServiceTest
class MandateAgreementTest {

    private static final DemoPerson ADVISER = DemoPeople.ADVISER;

    @Autowired private Visits visits;
    @Autowired private Newcomers newcomers;
    @Autowired private Organisations organisations;
    @Autowired private Dossiers dossiers;
    @Autowired private DossierFacts facts;
    @Autowired private Mandates mandates;
    @Autowired private Correspondents correspondents;
    @Autowired private People people;
    @Autowired private TurnableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    @AfterEach
    void reset() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    @Test
    void itWaitsForWhoeverAdministersTheOrganisation() {
        OrganisationId association = association();
        DemoPerson chair = chair(association);
        MandateDesk desk = desk(association);
        desk.begins(ADVISER, Map.of());
        ApplicationId id = dossiers.aDraft().by(association).by(chair).filled();
        String draft = "/demandes/" + id + "/pieces";

        assertThat(visits.open(ADVISER, draft).status()).isEqualTo(404);
        assertThat(visits.open(ADVISER, "/mandats").body())
                .contains("En attente de l’accord de la");
        assertThat(people.grantsOf(ADVISER.personId())).doesNotContain(proxy(association));
        assertThat(mailed(association)).contains("demande à remplir", "Rien ne se fait sans");

        String page = "/organisations/" + association + "/personnes";
        assertThat(visits.open(chair, page).body())
                .contains("Accepter ce mandat", "Mettre fin au mandat");
        DemoPerson editor = newcomers.applicant("Luc", association, Role.ORGANISATION_EDITOR);
        assertThat(visits.open(chair, "/espace").body())
                .contains("Accepter ou refuser le mandat", page + "#mandats");
        assertThat(visits.open(editor, "/espace").body()).doesNotContain("Accepter ou refuser");
        assertThat(desk.agrees(DemoPeople.TREASURER).status()).isEqualTo(404);
        assertThat(desk.agrees(ADVISER).status()).isIn(403, 404);
        assertThat(visits.open(ADVISER, draft).status()).isEqualTo(404);
        assertThat(desk.agrees(chair).location()).isEqualTo(page);
        assertThat(desk.agrees(chair).location()).as("twice").isEqualTo(page);

        assertThat(visits.open(ADVISER, draft).status()).isEqualTo(200);
        assertThat(visits.open(ADVISER, "/mandats").body()).contains("En cours jusqu’au 31 mars");
        assertThat(visits.open(chair, "/espace").body()).doesNotContain("Accepter ou refuser");
        assertThat(agreed(association)).isEqualTo(1);
    }

    @Test
    void itHoldsAtOnceWhereNobodyAdministers() {
        OrganisationId association = association();
        desk(association).begins(ADVISER, Map.of());

        assertThat(mandates.inForce(ADVISER.personId(), association)).isPresent();
        assertThat(people.grantsOf(ADVISER.personId())).contains(proxy(association));
    }

    @Test
    void whatTheAgentEndedIsNotAgreedTo() {
        OrganisationId association = association();
        DemoPerson chair = chair(association);
        MandateDesk desk = desk(association);
        desk.begins(ADVISER, Map.of());
        String mandate = desk.mandate();
        visits.post(ADVISER, "/mandats/" + mandate + "/fin", Map.of());

        assertThat(visits.post(chair, desk.page(mandate) + "/accord", Map.of()).isDone()).isTrue();
        assertThat(mandates.inForce(ADVISER.personId(), association)).isEmpty();
        assertThat(people.grantsOf(ADVISER.personId())).doesNotContain(proxy(association));
        assertThat(agreed(association)).isZero();
    }

    @Test
    void whoMayHoldMandatesNoMoreActsNoMore() {
        OrganisationId association = association();
        DemoPerson agent = newcomers.agent("Odile", Role.MEDIATION);
        desk(association).begins(agent, Map.of());
        ApplicationId id = dossiers.aDraft().by(association).by(agent).filled();
        String draft = "/demandes/" + id + "/pieces";
        assertThat(visits.open(agent, draft).status()).isEqualTo(200);

        jdbc.sql("delete from person_grant where person_id = ? and role = 'MEDIATION'")
                .param(agent.id())
                .update();

        assertThat(people.grantsOf(agent.personId())).contains(proxy(association));
        assertThat(visits.open(agent, draft).status()).isEqualTo(404);
    }

    @Test
    void theOrganisationIsWrittenToAndTheAgentAsLongAsItHolds() {
        OrganisationId association = association();
        DemoPerson chair = chair(association);
        MandateDesk desk = desk(association);
        desk.begins(ADVISER, Map.of());
        desk.agrees(chair);
        ApplicationId id = dossiers.aDraft().by(association).by(ADVISER).submitted();

        assertThat(writtenTo(id))
                .containsExactlyInAnyOrder(chair.email(), "presidence@exemple.fr", ADVISER.email());
        desk.ends(chair);
        assertThat(writtenTo(id)).containsExactlyInAnyOrder(chair.email(), "presidence@exemple.fr");
    }

    @Test
    void whatTheSignatorySubmitsIsNotToldAsSubmittedUnderAMandate() {
        OrganisationId association = association();
        DemoPerson signatory =
                newcomers.applicant("Denise", association, Role.ORGANISATION_SIGNATORY);
        desk(association).begins(ADVISER, Map.of());
        ApplicationId id = dossiers.aDraft().by(association).by(ADVISER).filled();

        visits.post(signatory, "/demandes/" + id + "/verification", Map.of("engagement", "true"));

        assertThat(dossiers.read(id).isDraft()).isFalse();
        assertThat(facts.data(id, "application.submitted").has("mandate")).isFalse();
        assertThat(writtenTo(id)).containsExactly(signatory.email());
    }

    @Test
    void theSamePaperSentTwiceIsOneMandate() {
        OrganisationId association = association();
        chair(association);
        MandateDesk desk = desk(association);

        assertThat(desk.begins(ADVISER, Map.of()).location()).isEqualTo("/mandats");
        assertThat(desk.begins(ADVISER, Map.of()).location()).isEqualTo("/mandats");
        assertThat(count("select count(*) from mandate where organisation_id = ?", association))
                .isEqualTo(1);
    }

    @Test
    void aMandateThatBeginsWhileTheLastOneIsSettledHolds() throws Exception {
        OrganisationId association = association();
        MandateDesk desk = desk(association);
        desk.begins(ADVISER, Map.of("jusqu", "2026-12-10"));
        clock.set(ZonedDateTime.parse("2026-12-11T00:00:01+01:00").toInstant());

        CompletableFuture<Void> round =
                transaction.execute(_ -> {
                    desk.begins(ADVISER, Map.of());
                    var settling = CompletableFuture.runAsync(mandates::settle);
                    assertThatThrownBy(() -> settling.get(1, TimeUnit.SECONDS))
                            .as("it waits")
                            .isInstanceOf(TimeoutException.class);
                    return settling;
                });
        round.get(30, TimeUnit.SECONDS);

        assertThat(mandates.inForce(ADVISER.personId(), association)).isPresent();
        assertThat(people.grantsOf(ADVISER.personId())).contains(proxy(association));
    }

    private OrganisationId association() {
        return newcomers.association("Les Jardins de la Lawe " + UUID.randomUUID());
    }

    private DemoPerson chair(OrganisationId association) {
        return newcomers.applicant(
                "Raymonde", association, Role.ORGANISATION_ADMIN, Role.ORGANISATION_EDITOR);
    }

    private MandateDesk desk(OrganisationId association) {
        return new MandateDesk(visits, organisations, jdbc, association);
    }

    private List<String> writtenTo(ApplicationId id) {
        return correspondents.of(dossiers.read(id)).stream().map(Correspondent::email).toList();
    }

    private String mailed(OrganisationId association) {
        return jdbc.sql(
                        """
                        select string_agg(text_body, ' ') from outgoing_message
                        where template = 'organisation/mail/mandate'
                          and text_body like '%/organisations/' || ?::text || '/%'
                        """)
                .param(association.value())
                .query(String.class)
                .single();
    }

    private long agreed(OrganisationId association) {
        return count(
                """
                select count(*) from audit_entry
                where action = 'organisation.mandate-agree' and object_id = ?::text
                """,
                association);
    }

    private long count(String query, OrganisationId association) {
        return jdbc.sql(query).param(association.value()).query(Long.class).single();
    }

    private static Grant proxy(OrganisationId association) {
        return Grant.forOrganisation(Role.ORGANISATION_PROXY, association);
    }
}
