package fr.beffroi.application.partner;

import static fr.beffroi.account.Role.ORGANISATION_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.call.Calls;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.organisation.Organisations;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Newcomers;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A link of a partner serves once, for those for whom it is meant, in time. */
@ServiceTest
class PrefillLinkTest {

    @LocalServerPort private int port;
    @Autowired private Visits visits;
    @Autowired private Newcomers newcomers;
    @Autowired private Organisations organisations;
    @Autowired private Calls calls;
    @Autowired private TurnableClock clock;
    @Autowired private JdbcClient jdbc;

    private OrganisationId mine = OrganisationId.next();
    private DemoPerson editor = DemoPeople.TREASURER;
    private PartnerLinks partner;

    @BeforeEach
    void anAssociation() {
        partner = new PartnerLinks(port, visits);
        mine = newcomers.association("Les Voisins solidaires");
        editor = newcomers.applicant("Inès", mine, ORGANISATION_EDITOR);
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void theSecondClickLeadsToTheSameDraft() {
        String link = partner.link("");

        ApplicationId first = PartnerLinks.draft(partner.fetch(editor, link, mine));

        assertThat(PartnerLinks.draft(partner.fetch(editor, link, mine))).isEqualTo(first);
        assertThat(draftsOf(mine)).isEqualTo(1);
        Answer page = visits.open(editor, link);
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.body()).contains("déjà été reprises", "/demandes/" + first);
    }

    @Test
    void ofTwoPeopleAtTheSameMomentOneGetsTheAnswers() throws Exception {
        String link = partner.link("");
        OrganisationId theirs = newcomers.association("Le Foyer rural");
        DemoPerson other = newcomers.applicant("Hugo", theirs, ORGANISATION_EDITOR);
        var together = new CyclicBarrier(2);

        List<Integer> statuses;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> first =
                    () -> {
                        together.await();
                        return partner.fetch(editor, link, mine).status();
                    };
            Callable<Integer> second =
                    () -> {
                        together.await();
                        return partner.fetch(other, link, theirs).status();
                    };
            List<Future<Integer>> done = threads.invokeAll(List.of(first, second));
            statuses = List.of(done.get(0).get(), done.get(1).get());
        }

        assertThat(statuses).containsExactlyInAnyOrder(302, 410);
        assertThat(draftsOf(mine) + draftsOf(theirs)).isEqualTo(1);
        DemoPerson late = statuses.getFirst() == 410 ? editor : other;
        assertThat(visits.open(late, link).body())
                .contains("déjà été reprises")
                .doesNotContain("/demandes/");
    }

    @Test
    void aLinkMeantForAnotherOrganisationWaitsForItsPeople() {
        String siret = organisations.get(mine).siret().value();
        String link = partner.link(", \"siret\": \"" + siret + "\"");
        OrganisationId theirs = newcomers.association("Le Foyer rural");
        DemoPerson other = newcomers.applicant("Hugo", theirs, ORGANISATION_EDITOR);

        assertThat(visits.open(other, link).body())
                .contains(siret, "Le lien vous attend")
                .doesNotContain("Médiation du soir");
        assertThat(partner.fetch(other, link, theirs).status()).isEqualTo(404);
        assertThat(partner.fetch(other, link, mine).status()).isEqualTo(404);

        PartnerLinks.draft(partner.fetch(editor, link, mine));
    }

    @Test
    void aLateLinkSaysSoAndIsErased() {
        String link = partner.link("");
        clock.forward(Duration.ofHours(24).plusSeconds(1));

        assertThat(visits.open(editor, link).status()).isEqualTo(410);
        Answer late = partner.fetch(editor, link, mine);

        assertThat(late.status()).isEqualTo(410);
        assertThat(late.body()).contains("Le délai pour reprendre", "effacées");
        assertThat(draftsOf(mine)).isZero();
    }

    @Test
    void aCallThatClosedMeanwhileIsSaidAndTheLinkIsNotUsedUp() {
        clock.set(calls.findByCode(PartnerLinks.CALL).orElseThrow().closesAt().minusSeconds(3600));
        String link = partner.link("");
        clock.forward(Duration.ofHours(2));

        assertThat(visits.open(editor, link).body()).doesNotContain("Reprendre ces réponses");
        assertThat(partner.fetch(editor, link, mine).location()).isEqualTo("/espace");
        assertThat(draftsOf(mine)).isZero();
        clock.forward(Duration.ofHours(-2));

        PartnerLinks.draft(partner.fetch(editor, link, mine));
    }

    @Test
    void anUnknownLinkSaysWhatToDo() {
        Answer page = visits.open(editor, "/preremplissage/" + "x".repeat(43));

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("Ce lien n’est pas le bon");
    }

    private long draftsOf(OrganisationId organisation) {
        return jdbc.sql("select count(*) from application where organisation_id = ?")
                .param(organisation.value())
                .query(Long.class)
                .single();
    }
}
