package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several people, or several pages, in one draft: each field goes its own way. */
@ServiceTest
class TwoPeopleInADraftTest {

    private static final DemoPerson ME = DemoPeople.TREASURER;

    @Autowired private Dossiers dossiers;
    @Autowired private Visits visits;

    private Answer save(DemoPerson person, ApplicationId id, Map<String, String> fields) {
        return visits.post(person, "/demandes/" + id + "/formulaire/projet", fields);
    }

    private String project(ApplicationId id) {
        return visits.open(ME, "/demandes/" + id + "/formulaire/projet").body();
    }

    @Test
    void twoPeopleOnOnePageLoseNothing() {
        ApplicationId id = dossiers.aDraft().begun();
        DemoPerson other = DemoPeople.VOLUNTEER;
        save(ME, id, both("Titre", 0, "Résumé", 0));

        // Both opened revision 1: different fields go together.
        save(other, id, both("Titre", 1, "Résumé de Noé", 1));
        save(ME, id, both("Mon titre", 1, "Résumé", 1));
        assertThat(project(id)).contains("value=\"Mon titre\"", "Résumé de Noé");

        // The same field: both are shown with their author, and the other field is saved.
        save(other, id, both("Titre de Noé", 2, "Résumé de Noé", 2));
        Answer asked = save(ME, id, both("Titre de Camille", 2, "Résumé de Camille", 2));
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body())
                .contains("Titre de Noé", "Titre de Camille", "Noé Wattier")
                .contains("name=\"_seen.title\" value=\"3\"")
                .doesNotContain("name=\"_seen.summary\"");
        assertThat(project(id)).contains("value=\"Titre de Noé\"", "Résumé de Camille");

        Answer decided =
                save(
                        ME,
                        id,
                        Map.of(
                                "title", "Titre de Camille",
                                "_revision.title", "2",
                                "_seen.title", "3",
                                "_keep.title", "MINE"));
        assertThat(decided.isDone()).isTrue();
        assertThat(project(id)).contains("value=\"Titre de Camille\"", "Résumé de Camille");
    }

    private static Map<String, String> both(
            String title, int titleRevision, String summary, int summaryRevision) {
        return Map.of(
                "title",
                title,
                "_revision.title",
                "" + titleRevision,
                "summary",
                summary,
                "_revision.summary",
                "" + summaryRevision);
    }

    @Test
    void aPageDoesNotStandInItsOwnWayWhileOneTypes() {
        ApplicationId id = dossiers.aDraft().begun();
        String page = "8f14e45f-ceea-467f-a0e6-b7c4a8f6d2aa";

        Answer typing = type(id, Map.of("title", "Un", "_revision.title", "0", "_page", page));
        assertThat(typing.status()).isEqualTo(200);
        assertThat(typing.body()).contains("name=\"_revision.title\" value=\"1\"", "Enregistré à");
        type(id, Map.of("title", "Deux", "_revision.title", "1", "_page", page));

        // The button is pressed before the answer to the last typing came.
        Answer sent = save(ME, id, Map.of("title", "Trois", "_revision.title", "1", "_page", page));
        assertThat(sent.isDone()).isTrue();
        assertThat(project(id)).contains("value=\"Trois\"");

        // Another page of the same person does not write over what it did not see.
        Answer elsewhere = save(ME, id, Map.of("title", "Quatre", "_revision.title", "1"));
        assertThat(elsewhere.body())
                .contains("name=\"_seen.title\" value=\"3\"")
                .contains("Vous avez modifié les mêmes réponses ailleurs")
                .contains("que vous avez enregistrée le")
                .doesNotContain("Une autre personne");
    }

    @Test
    void whatSomebodyElseChangesIsSaidWhileOneTypes() {
        ApplicationId id = dossiers.aDraft().begun();
        save(DemoPeople.VOLUNTEER, id, Map.of("title", "De Noé", "_revision.title", "0"));

        Answer typing = type(id, both("De Camille", 0, "Résumé", 0));

        assertThat(typing.body()).contains("Intitulé du projet").doesNotContain("_revision.");
        assertThat(project(id)).contains("value=\"De Noé\"", "Résumé");
    }

    private Answer type(ApplicationId id, Map<String, String> fields) {
        return visits.post(ME, "/demandes/" + id + "/formulaire/projet/saisie", fields);
    }
}
