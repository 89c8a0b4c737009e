package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.draft.DraftAnswers;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Nobody types twice what an earlier application says. */
@ServiceTest
class BeginFromAnotherTest {

    private static final DemoPerson ME = DemoPeople.TREASURER;

    @Autowired private Dossiers dossiers;
    @Autowired private DraftAnswers answers;
    @Autowired private Visits visits;
    @Autowired private JdbcClient jdbc;

    /** Other tests have left applications of the same organisation, at all moments. */
    private void makeLast(ApplicationId application) {
        jdbc.sql(
                        """
                        update application
                        set changed_at = (select max(changed_at) from application) + interval '1 s'
                        where id = :id
                        """)
                .param("id", application.value())
                .update();
    }

    private ApplicationId begin(Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.putIfAbsent("organisme", DemoPeople.JACQUES_BREL.toString());
        all.put("nouvelle", "true");
        Answer answer = visits.post(ME, "/demandes", all);
        assertThat(answer.isDone()).as(answer.body()).isTrue();
        return ApplicationId.of(
                answer.location().substring("/demandes/".length()).substring(0, 36));
    }

    @Test
    void theSameFormTakesEveryLastingAnswerAndNoDateAttestationDocumentNorAmount() {
        ApplicationId model = dossiers.aDraft().titled("Médiation à reprendre").submitted();

        ApplicationId copy = begin(Map.of("appel", "fipd-d-2027-62", "modele", model.toString()));

        ObjectNode taken = answers.all(copy);
        assertThat(taken.path("title").asString()).isEqualTo("Médiation à reprendre");
        assertThat(taken.path("commune").asString()).isEqualTo("62498");
        assertThat(taken.path("indicators").size()).isEqualTo(2);
        assertThat(taken.path("budget").path("expenses").path("64-remuneration").asInt())
                .isEqualTo(20_000);
        assertThat(taken.path("budget").path("income").has("74-etat-demande")).isFalse();
        assertThat(taken.has("startDate")).isFalse();
        assertThat(taken.has("trueData")).isFalse();
        assertThat(taken.has("renewal")).isFalse();
        assertThat(dossiers.read(copy).title()).isEqualTo("Médiation à reprendre");
    }

    @Test
    void nothingIsTakenWhenNoneIsChosenInTheList() {
        dossiers.aDraft().titled("Médiation à ne pas reprendre").submitted();

        ApplicationId draft = begin(Map.of("appel", "fipd-d-2027-62", "modele", ""));

        assertThat(dossiers.read(draft).title()).isEmpty();
        assertThat(answers.all(draft).has("title")).isFalse();
    }

    @Test
    void eachAnswerSaysWhereItComesFromUntilItsPageIsSaved() {
        ApplicationId model = dossiers.aDraft().titled("Médiation à reprendre").submitted();
        String number = dossiers.read(model).requireNumber();
        ApplicationId copy = begin(Map.of("appel", "fipd-d-2027-62", "modele", model.toString()));
        String project = "/demandes/" + copy + "/formulaire/projet";

        String page = visits.open(ME, project).body();
        assertThat(page).contains("Repris de votre demande " + number + ", à vérifier.");
        assertThat(page).contains("value=\"Médiation à reprendre\"");

        visits.post(ME, project, Map.of("title", "Médiation à reprendre", "_revision.title", "1"));
        String saved = visits.open(ME, project).body();
        String title = saved.substring(saved.indexOf("champ-title"), saved.indexOf("champ-axis"));
        assertThat(title).contains("Médiation à reprendre").doesNotContain("Repris de votre");
        assertThat(saved).contains("Repris de votre demande " + number);
    }

    @Test
    void anotherFormTakesTheQuestionsThatMeanTheSame() {
        ApplicationId model = dossiers.aDraft().titled("Médiation à reprendre").submitted();

        ApplicationId copy =
                begin(Map.of("appel", "politique-ville-2027-62", "modele", model.toString()));

        ObjectNode taken = answers.all(copy);
        assertThat(taken.path("title").asString()).isEqualTo("Médiation à reprendre");
        assertThat(taken.path("summary").asString()).startsWith("Des médiateurs");
        // An axis of the other call means nothing here.
        assertThat(taken.has("axis")).isFalse();
        assertThat(taken.has("localCouncil")).isFalse();
    }

    @Test
    void withoutAModelOnlyWhatTheOrganisationSaidOfItselfIsProposed() {
        makeLast(dossiers.aDraft().answering("contactPhone", "03 21 99 88 77").submitted());

        ApplicationId fresh = begin(Map.of("appel", "fipd-d-2027-62"));

        ObjectNode taken = answers.all(fresh);
        assertThat(taken.path("contactPhone").asString()).contains("21");
        assertThat(taken.path("publicAid").asString()).isEqualTo("UP_TO_500000");
        assertThat(taken.has("title")).isFalse();
        assertThat(taken.has("summary")).isFalse();
    }

    @Test
    void anotherOrganisationsApplicationIsNoModel() {
        ApplicationId others =
                dossiers.aDraft().by(DemoPeople.ACTION_JEUNESSE).titled("À d’autres").submitted();

        Answer answer =
                visits.post(
                        ME,
                        "/demandes",
                        Map.of(
                                "appel", "fipd-d-2027-62",
                                "organisme", DemoPeople.JACQUES_BREL.toString(),
                                "modele", others.toString()));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(visits.open(ME, "/demandes/" + others + "/reprise").status()).isEqualTo(404);
    }
}
