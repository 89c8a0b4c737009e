package fr.beffroi.application.paper;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.account.Role;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.integrity.Duty;
import fr.beffroi.integrity.SeparationOfDuties;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.Newcomers;
import fr.beffroi.testing.PaperPost;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An application received on paper, from its entry to its applicant's page. */
@ServiceTest
class PaperTest {

    @Autowired private Visits visits;
    @Autowired private PaperPost post;
    @Autowired private Newcomers newcomers;
    @Autowired private Applications applications;
    @Autowired private LegalClocks clocks;
    @Autowired private SeparationOfDuties duties;
    @Autowired private DossierFacts facts;
    @Autowired private Examination examination;
    @Autowired private JdbcClient jdbc;

    private OrganisationId association = OrganisationId.next();

    @BeforeEach
    void anAssociation() {
        association = newcomers.association("Les Anciens du Quai");
    }

    @AfterEach
    void nobody() {
        DemoPeople.actAsNobody();
    }

    @Test
    void countsFromTheDayItCameAndTellsWhoCopiedItOut() {
        DemoPerson signatory =
                newcomers.applicant("Solange", association, Role.ORGANISATION_SIGNATORY);
        ApplicationId id = post.registered(association, Map.of("reception", "2026-11-30"));
        examination.runDue(id);

        Application dossier = applications.get(id);
        assertThat(
                        clocks.find(dossier.requests().getFirst().id().value(), ClockKind.SILENCE)
                                .orElseThrow()
                                .lastDay())
                .as("two months after the paper came")
                .isEqualTo(LocalDate.of(2027, 1, 30));
        String seen = visits.open(DemoPeople.SECOND_OFFICER, "/dossiers/" + id).body();
        assertThat(seen)
                .contains("Dossier papier, saisi par Hélène Carlier le 1er décembre 2026")
                .contains("Reçu le 30 novembre 2026", "Claude Mercier, présidente");
        assertThat(visits.open(signatory, "/demandes/" + id).body())
                .contains("Dossier papier, saisi par Hélène Carlier")
                .contains("Votre dossier papier est enregistré");
        assertThat(visits.open(signatory, "/espace").body()).contains(dossier.requireNumber());
        assertThat(visits.open(signatory, "/demandes/" + id + "/reponses.csv").body())
                .contains("PAPER", "saisi par Hélène Carlier");
        assertThat(facts.data(id, "application.submitted").path("channel").asString())
                .isEqualTo("PAPER");
        assertThat(journal(id)).contains("application.enter-paper", "application.submit");
        assertThat(mailedTo(id)).contains("courrier@exemple.fr", signatory.email());
    }

    @Test
    void whoEntersItNeitherVotesNorSigns() {
        ApplicationId id = post.registered(association, Map.of());

        assertThat(duties.barsForever(id, DemoPeople.OFFICER.personId(), Duty.SIGNATURE))
                .isPresent();
        assertThat(duties.barsForever(id, DemoPeople.OFFICER.personId(), Duty.COMMITTEE))
                .isPresent();
        assertThat(duties.barsForever(id, DemoPeople.OFFICER.personId(), Duty.INSTRUCTION))
                .isEmpty();
    }

    @Test
    void isRegisteredWithWhatItLacksButNotWithWhatIsBadlyCopied() {
        ApplicationId id = post.draft(post.begin(association, Map.of()));
        post.copyOut(id, "title", "Médiation", "contactEmail", "pas une adresse");
        assertThat(post.register(id).body()).contains("Corrigez seulement ce qui est mal recopié");
        assertThat(applications.get(id).isDraft()).isTrue();

        ApplicationId other = post.draft(post.begin(association, Map.of("autre", "true")));
        post.copyOut(other, "title", "Médiation", "contactEmail", "contact@exemple.fr");
        assertThat(post.register(other).location()).isEqualTo("/dossiers/" + other);
        assertThat(applications.get(other).isDraft()).isFalse();
    }

    @Test
    void theServiceCopiesItOutAndNobodyElse() {
        DemoPerson signatory =
                newcomers.applicant("Solange", association, Role.ORGANISATION_SIGNATORY);
        ApplicationId id = post.draft(post.begin(association, Map.of()));
        String files = "/demandes/" + id + "/pieces";

        assertThat(visits.open(DemoPeople.OFFICER, files).status()).isEqualTo(200);
        assertThat(visits.open(DemoPeople.SECOND_OFFICER, files).status()).isEqualTo(200);
        assertThat(visits.open(DemoPeople.REGION_OFFICER, files).status()).isEqualTo(404);
        assertThat(visits.open(signatory, files).status()).isEqualTo(404);
        assertThat(visits.open(signatory, "/espace").body()).doesNotContain(id.toString());
        assertThat(visits.open(DemoPeople.SECOND_OFFICER, "/saisies").body())
                .contains(id.toString(), "Les Anciens du Quai");

        assertThat(visits.post(DemoPeople.OFFICER, "/demandes/" + id + "/abandon", Map.of()))
                .extracting(Answer::location)
                .isEqualTo("/saisies");
        assertThat(visits.open(DemoPeople.OFFICER, files).status()).isEqualTo(404);
    }

    @Test
    void withoutAnEMailItsReceiptIsPostedOnce() {
        ApplicationId id = post.registered(association, Map.of("courrielReponse", ""));
        examination.runDue(id);
        String number = applications.get(id).requireNumber();

        assertThat(mailedTo(id)).isEmpty();
        assertThat(visits.open(DemoPeople.OFFICER, "/saisies").body())
                .contains(number, "3 rue Verte, 62300 Lens", "Imprimer l’accusé de réception");
        for (int click = 0; click < 2; click++) {
            Answer posted =
                    visits.post(DemoPeople.OFFICER, "/saisies/" + id + "/accuse-poste", Map.of());
            assertThat(posted.location()).isEqualTo("/saisies");
        }
        assertThat(visits.open(DemoPeople.OFFICER, "/saisies").body()).doesNotContain(number);
        assertThat(journal(id)).containsOnlyOnce("receipt.post");
        assertThat(
                        visits.post(
                                        DemoPeople.REGION_OFFICER,
                                        "/saisies/" + id + "/accuse-poste",
                                        Map.of())
                                .status())
                .isEqualTo(404);
    }

    @Test
    void invitesTheFirstPersonOfAnOrganisationThatNobodyActsFor() {
        post.registered(association, Map.of("courrielReponse", "premiere@exemple.fr"));

        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from invitation
                                        where organisation_id = ? and email = 'premiere@exemple.fr'
                                          and signatory and administrator
                                        """)
                                .param(association.value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void itsScanStaysWithIt() {
        ApplicationId id = post.draft(post.begin(association, Map.of()));
        String scan =
                jdbc.sql("select document_id::text from paper_application where application_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single();
        String address = "/demandes/" + id + "/pieces/" + scan;

        visits.post(DemoPeople.OFFICER, address + "/retrait", Map.of());

        assertThat(visits.open(DemoPeople.OFFICER, address + "/apercu").status()).isEqualTo(200);
        assertThat(visits.open(DemoPeople.REGION_OFFICER, address).status()).isEqualTo(404);
    }

    private String journal(ApplicationId id) {
        return jdbc.sql(
                        """
                        select coalesce(string_agg(action, ','), '') from audit_entry
                        where object_id = ?
                        """)
                .param(id.toString())
                .query(String.class)
                .single();
    }

    private String mailedTo(ApplicationId id) {
        return jdbc.sql(
                        """
                        select coalesce(string_agg(recipient, ','), '') from outgoing_message
                        where application_id = ?
                        """)
                .param(id.value())
                .query(String.class)
                .single();
    }
}
