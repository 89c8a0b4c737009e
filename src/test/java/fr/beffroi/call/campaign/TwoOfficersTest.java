package fr.beffroi.call.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.call.campaign.Preparation.State;
import fr.beffroi.kernel.CallId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people at the same call, and people who have no business there. */
@ServiceTest
class TwoOfficersTest {

    @Autowired private ApplicationContext context;
    @Autowired private Visits visits;
    @Autowired private JdbcClient jdbc;

    private PreparedCalls prepared;

    @BeforeEach
    void prepared() {
        prepared = new PreparedCalls(context, visits);
    }

    @Test
    void theSecondOfTwoPeopleWhoChangeOneFieldSeesBothValuesAndLosesNothing() {
        CallId id = prepared.ready();
        int shown = prepared.read(id).revision(Part.RATES);

        save(DemoPeople.SECOND_CAMPAIGN_MANAGER, id, shown, "maxRate", "70");
        Answer second = save(DemoPeople.CAMPAIGN_MANAGER, id, shown, "maxRate", "75");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body())
                .contains("Rachid Leclercq", "<q>70</q>", "<q>75</q>", "value=\"75\"");
        assertThat(prepared.read(id).typed(Part.RATES)).containsEntry("maxRate", "70");
        Answer again = save(DemoPeople.CAMPAIGN_MANAGER, id, shown + 1, "maxRate", "75");
        assertThat(again.status()).isEqualTo(302);
        assertThat(prepared.read(id).typed(Part.RATES)).containsEntry("maxRate", "75");
    }

    @Test
    void twoPeopleWhoChangeDifferentFieldsOfOnePartBothSave() {
        CallId id = prepared.ready();
        int shown = prepared.read(id).revision(Part.RATES);
        Map<String, String> before = prepared.read(id).typed(Part.RATES);

        save(DemoPeople.SECOND_CAMPAIGN_MANAGER, id, shown, "maxRate", "70");
        Map<String, String> typed = new HashMap<>(before);
        typed.put("minimumAmount", "2500");
        typed.put("revision", String.valueOf(shown));
        Answer second =
                visits.post(
                        DemoPeople.CAMPAIGN_MANAGER,
                        "/campagnes/" + id + "/parties/montants",
                        typed);

        assertThat(second.status()).isEqualTo(302);
        assertThat(prepared.read(id).typed(Part.RATES))
                .containsEntry("maxRate", "70")
                .containsEntry("minimumAmount", "2500");
    }

    @Test
    void theSecondOfTwoPeopleWhoChangeOneTextOfAQuestionSeesBothAndLosesNothing() {
        CallId id = prepared.ready();
        String page = "/campagnes/" + id + "/formulaire/questions/network";

        ask(DemoPeople.SECOND_CAMPAIGN_MANAGER, page, 1, "Votre réseau", "Son nom complet.");
        Answer second = ask(DemoPeople.CAMPAIGN_MANAGER, page, 1, "Quel réseau ?", "Un mot.");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body())
                .contains("Rachid Leclercq", "<q>Votre réseau</q>", "<q>Quel réseau ?</q>")
                .contains("value=\"Quel réseau ?\"", "name=\"revision\" value=\"2\"");
        assertThat(prepared.read(id).typed(Part.FORM).get("layout")).contains("Votre réseau");
        ask(DemoPeople.CAMPAIGN_MANAGER, page, 2, "Quel réseau ?", "Un mot.");
        assertThat(prepared.read(id).typed(Part.FORM).get("layout"))
                .contains("Quel réseau ?")
                .doesNotContain("Votre réseau");
    }

    @Test
    void twoPeopleWhoChangeDifferentQuestionsBothSave() {
        CallId id = prepared.ready();
        String questions = "/campagnes/" + id + "/formulaire/questions/";

        ask(DemoPeople.SECOND_CAMPAIGN_MANAGER, questions + "network", 1, "Votre réseau", "");
        Answer second =
                ask(DemoPeople.CAMPAIGN_MANAGER, questions + "title", 1, "Le titre", "Court.");

        assertThat(second.status()).isEqualTo(302);
        assertThat(prepared.read(id).typed(Part.FORM).get("layout"))
                .contains("Votre réseau", "Le titre");
    }

    @Test
    void filesSentOnAFormThatSomebodyChangedAreComparedAndKeptOnThePage() {
        CallId id = prepared.ready();
        String layout = prepared.read(id).typed(Part.FORM).getOrDefault("layout", "");
        String mine = layout.replace("Intitulé du projet", "Nom du projet");
        assertThat(mine).isNotEqualTo(layout);
        ask(
                DemoPeople.SECOND_CAMPAIGN_MANAGER,
                "/campagnes/" + id + "/formulaire/questions/network",
                1,
                "Votre réseau",
                "");

        Answer late = send(id, 1, mine);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body())
                .contains("Rachid Leclercq a changé le formulaire", "Nom du projet")
                .contains("name=\"layoutGiven\"", "name=\"revision\" value=\"2\"");
        assertThat(prepared.read(id).typed(Part.FORM).get("layout")).contains("Votre réseau");
        assertThat(send(id, 2, mine).status()).isEqualTo(302);
        assertThat(prepared.read(id).typed(Part.FORM).get("layout")).contains("Nom du projet");
    }

    private Answer send(CallId id, int revision, String layout) {
        return visits.post(
                DemoPeople.CAMPAIGN_MANAGER,
                "/campagnes/" + id + "/formulaire",
                Map.of("revision", String.valueOf(revision), "layoutGiven", layout));
    }

    private Answer ask(DemoPerson person, String page, int shown, String label, String help) {
        return visits.post(
                person,
                page,
                Map.of("revision", String.valueOf(shown), "label", label, "help", help));
    }

    @Test
    void validatedTwiceAtOnceItIsPublishedAndToldOnce() {
        CallId id = prepared.ready();
        prepared.sent(id);
        var together = new CyclicBarrier(2);

        List<CompletableFuture<Answer>> both =
                List.of(validation(id, together), validation(id, together));
        both.forEach(CompletableFuture::join);

        assertThat(prepared.read(id).state()).isEqualTo(State.PUBLISHED);
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from domain_event
                                        where subject = :id and type = 'fr.beffroi.call.published.v1'
                                        """)
                                .param("id", id.value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void theCallOfAnotherAuthorityIsNowhere() {
        CallId id = prepared.ready();

        for (String page :
                List.of("", "/apercu", "/apercu/formulaire", "/parties/dates", "/formulaire")) {
            assertThat(visits.open(DemoPeople.REGION_CAMPAIGN_MANAGER, "/campagnes/" + id + page))
                    .as(page)
                    .extracting(Answer::status)
                    .isEqualTo(404);
        }
        for (String command : List.of("envoi", "validation", "abandon", "renvoi")) {
            assertThat(prepared.press(DemoPeople.REGION_CAMPAIGN_MANAGER, id, command, Map.of()))
                    .as(command)
                    .extracting(Answer::status)
                    .isEqualTo(404);
        }
        String searched = "/campagnes?texte=" + prepared.read(id).title();
        assertThat(visits.open(DemoPeople.REGION_CAMPAIGN_MANAGER, searched).body())
                .doesNotContain(id.toString());
        assertThat(visits.open(DemoPeople.CAMPAIGN_MANAGER, searched).body())
                .contains(id.toString());
    }

    @Test
    void theFormIsTriedWithoutMakingAnApplication() {
        CallId id = prepared.ready();
        String page = "/campagnes/" + id + "/apercu/formulaire/projet";

        assertThat(visits.open(DemoPeople.CAMPAIGN_MANAGER, "/campagnes/" + id + "/apercu").body())
                .contains("Aperçu", prepared.read(id).title());
        visits.post(DemoPeople.CAMPAIGN_MANAGER, page, Map.of("title", "Un essai"));

        assertThat(visits.open(DemoPeople.CAMPAIGN_MANAGER, page).body())
                .contains("value=\"Un essai\"", "fr-alert--error");
        assertThat(
                        jdbc.sql("select count(*) from application where call_id = :id")
                                .param("id", id.value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private CompletableFuture<Answer> validation(CallId id, CyclicBarrier together) {
        String seen = String.valueOf(prepared.read(id).revision());
        return CompletableFuture.supplyAsync(() -> {
            try {
                together.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return prepared.press(
                    DemoPeople.SECOND_CAMPAIGN_MANAGER, id, "validation", Map.of("vue", seen));
        });
    }

    private Answer save(DemoPerson person, CallId id, int revision, String field, String value) {
        Map<String, String> typed = new HashMap<>(prepared.read(id).typed(Part.RATES));
        typed.put(field, value);
        typed.put("revision", String.valueOf(revision));
        return visits.post(person, "/campagnes/" + id + "/parties/montants", typed);
    }
}
