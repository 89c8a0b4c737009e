package fr.beffroi.application.partner;

import static fr.beffroi.account.Role.ORGANISATION_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.draft.DraftAnswers;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.testing.Browser;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Newcomers;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** What a partner filled in becomes a draft, once, of the person who asks for it. */
@ServiceTest
class PrefilledDraftTest {

    @LocalServerPort private int port;
    @Autowired private Visits visits;
    @Autowired private Newcomers newcomers;
    @Autowired private DraftAnswers answers;
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
    void theAnswersAreInTheDraftEachMarkedUntilItsPageIsSaved() {
        String link = partner.link("");

        ApplicationId id = PartnerLinks.draft(partner.fetch(editor, link, mine));

        ObjectNode kept = answers.all(id);
        assertThat(kept.path("title").asString()).isEqualTo("Médiation du soir");
        assertThat(kept.path("commune").asString()).isEqualTo("62498");
        assertThat(
                        jdbc.sql("select title, amount_asked from application where id = ?")
                                .param(id.value())
                                .query()
                                .singleRow()
                                .values()
                                .toString())
                .contains("Médiation du soir", "9000");
        String page = "/demandes/" + id + "/formulaire/projet";
        String mark = "Rempli par la Maison des associations, à vérifier.";
        assertThat(visits.open(editor, page).body()).contains("Médiation du soir", mark);
        visits.post(editor, page, Map.of("title", "Médiation du soir", "_revision.title", "1"));
        String saved = visits.open(editor, page).body();
        assertThat(saved.substring(saved.indexOf("champ-title"), saved.indexOf("champ-axis")))
                .doesNotContain(mark);
        assertThat(journal(id)).contains("application.begin", "application.prefill");
    }

    @Test
    void lookingAtThePageUsesNothingUp() {
        String link = partner.link("");

        for (int i = 0; i < 3; i++) {
            Answer page = visits.open(editor, link);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body())
                    .contains("Médiation du soir", "Les Voisins solidaires", "une seule fois");
        }

        PartnerLinks.draft(partner.fetch(editor, link, mine));
    }

    @Test
    void whoIsNotSignedInSeesNoAnswer() {
        String link = partner.link("");

        String page = new Browser(port).get(link).body();

        assertThat(page).contains("la Maison des associations", "Se connecter");
        assertThat(page).doesNotContain("Médiation du soir");
    }

    @Test
    void anAgentIsToldThatTheAnswersAreNotForThem() {
        assertThat(visits.open(DemoPeople.OFFICER, partner.link("")).body())
                .contains("compte d’agent")
                .doesNotContain("Médiation du soir");
    }

    @Test
    void aDraftThatExistsKeepsWhatWasTyped() {
        ApplicationId there =
                PartnerLinks.draft(
                        visits.post(
                                editor,
                                "/demandes",
                                Map.of("appel", PartnerLinks.CALL, "organisme", mine.toString())));
        visits.post(
                editor,
                "/demandes/" + there + "/formulaire/projet",
                Map.of("title", "Mon titre à moi"));
        String link = partner.link("");
        assertThat(visits.open(editor, link).body()).contains("Un brouillon est commencé");

        assertThat(PartnerLinks.draft(partner.fetch(editor, link, mine))).isEqualTo(there);

        assertThat(answers.all(there).path("title").asString()).isEqualTo("Mon titre à moi");
        assertThat(answers.all(there).path("summary").asString()).startsWith("Des médiateurs");
    }

    @Test
    void onePrefersANewDraftToTheOneThatExists() {
        ApplicationId there =
                PartnerLinks.draft(
                        visits.post(
                                editor,
                                "/demandes",
                                Map.of("appel", PartnerLinks.CALL, "organisme", mine.toString())));

        ApplicationId begun =
                PartnerLinks.draft(
                        visits.post(
                                editor,
                                partner.link(""),
                                Map.of("organisme", mine.toString(), "suite", "nouvelle")));

        assertThat(begun).isNotEqualTo(there);
        assertThat(answers.all(there).has("title")).isFalse();
    }

    private String journal(ApplicationId id) {
        return jdbc.sql("select action from audit_entry where object_id = ?")
                .param(id.toString())
                .query(String.class)
                .list()
                .toString();
    }
}
