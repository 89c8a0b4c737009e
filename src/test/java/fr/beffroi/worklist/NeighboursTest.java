package fr.beffroi.worklist;

import static fr.beffroi.testing.DemoPeople.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Browser;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From dossier to dossier, in the order of the list that one came from. */
@ServiceTest
class NeighboursTest {

    private static final Pattern TASK = Pattern.compile("href=\"/taches/([0-9a-f-]{36})\"");

    @LocalServerPort private int port;
    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;

    private final String word = "voisin" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theNextDossierIsThatOfTheFilteredListAlsoOnceTheTaskIsDone() {
        for (int i = 0; i < 3; i++) {
            examination.runDue(dossiers.aDraft().titled("Projet " + word).submitted());
        }
        examination.runDue(dossiers.aDraft().titled("Hors du filtre").submitted());
        Browser officer = new Browser(port).signIn(OFFICER);
        String list = "/taches?vue=service&texte=" + word;
        List<String> tasks = tasks(officer.get(list).body());
        assertThat(tasks).hasSize(3);

        String first = dossier(officer.get("/taches/" + tasks.getFirst()).location());
        String page = officer.get("/dossiers/" + first + "/avis").body();
        assertThat(page).contains("Dossier précédent", "Revenir à la liste");
        examination.findComplete(ApplicationId.of(first), OFFICER);
        var next = officer.get("/taches/suivant?dossier=" + first);
        assertThat(next.location()).isEqualTo("/taches/" + tasks.get(1));
        String second = dossier(officer.get(next.location()).location());
        String third = officer.get("/taches/suivant?dossier=" + second).location();
        assertThat(third).isEqualTo("/taches/" + tasks.get(2));
        String last = dossier(officer.get(third).location());

        assertThat(officer.get("/taches/suivant?dossier=" + last).location()).isEqualTo(list);
        assertThat(officer.get(list).body()).contains("C’était le dernier dossier de cette liste.");
        assertThat(officer.get("/taches/precedent?dossier=" + last).location())
                .isEqualTo("/taches/" + tasks.get(1));
        assertThat(officer.get("/taches/liste").location()).isEqualTo(list);
        // A dossier that is none of theirs leads back, and says nothing of it.
        assertThat(officer.get("/taches/suivant?dossier=" + UUID.randomUUID()).location())
                .isEqualTo(list);
    }

    private static String dossier(String address) {
        Matcher id = Pattern.compile("/dossiers/([0-9a-f-]{36})").matcher(address);
        assertThat(id.find()).as(address).isTrue();
        return id.group(1);
    }

    private static List<String> tasks(String page) {
        var found = new ArrayList<String>();
        Matcher link = TASK.matcher(page);
        while (link.find()) {
            found.add(link.group(1));
        }
        return found.stream().distinct().toList();
    }
}
