package fr.beffroi.worklist;

import static fr.beffroi.testing.DemoPeople.AUDITOR;
import static fr.beffroi.testing.DemoPeople.OFFICER;
import static fr.beffroi.testing.DemoPeople.POLICE;
import static fr.beffroi.testing.DemoPeople.REGION_OFFICER;
import static fr.beffroi.testing.DemoPeople.TREASURER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.Actor;
import fr.beffroi.kernel.ActorKind;
import fr.beffroi.testing.Browser;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class WorklistPageTest {

    private static final String BUREAU = "INSTRUCTION:PREF-62:BPD";
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\"[^>]*rel=\"next\"");

    @LocalServerPort private int port;
    @Autowired private WorkItems items;
    @Autowired private WorkTrays trays;
    @Autowired private TurnableClock clock;

    /** A word that only the tasks of this test hold. */
    private final String word = "mot" + UUID.randomUUID().toString().substring(0, 8);

    private ListedForTests list;

    @BeforeEach
    void list() {
        list = new ListedForTests(items, trays);
    }

    @Test
    void anOfficerSeesTheTasksOfTheService() {
        list.task(BUREAU, "Médiation " + word, null);

        String page = page(OFFICER, "/taches?texte=" + word);

        assertThat(page)
                .contains("Médiation " + word, "Contrôler la complétude", "Association Éveil")
                .contains("12\u202F000", "À faire par mon service (1)", "Toutes (1)")
                .contains("Prendre");
    }

    @Test
    void aSearchNeedsNoAccentsAndNoOrder() {
        list.task(BUREAU, "Médiation à l’école " + word, null);

        assertThat(page(OFFICER, "/taches?texte=ECOLE+" + word + "+mediation"))
                .contains("Médiation à l’école " + word);
        assertThat(page(OFFICER, "/taches?texte=college+" + word)).doesNotContain("Médiation à");
    }

    @Test
    void anotherServiceAndAnotherAuthoritySeeNothingOfIt() {
        String task = list.task(BUREAU, "Médiation " + word, null);

        for (DemoPerson other : new DemoPerson[] {POLICE, REGION_OFFICER}) {
            var browser = new Browser(port).signIn(other);
            assertThat(browser.get("/taches?vue=toutes&texte=" + word).body())
                    .contains("Toutes (0)")
                    .doesNotContain("Médiation " + word);
            assertThat(browser.get("/taches/" + task).status()).isEqualTo(404);
            assertThat(browser.post("/taches/" + task + "/prise").status()).isEqualTo(404);
        }
    }

    @Test
    void whoOnlyReadsSeesTheTaskAndCannotTakeIt() {
        String task = list.task(BUREAU, "Médiation " + word, null);
        var browser = new Browser(port).signIn(AUDITOR);

        assertThat(browser.get("/taches?vue=toutes&texte=" + word).body())
                .contains("Médiation " + word)
                .doesNotContain("Prendre");
        assertThat(browser.post("/taches/" + task + "/prise").status()).isEqualTo(403);
    }

    @Test
    void applicantsHaveNoTaskList() {
        assertThat(new Browser(port).signIn(TREASURER).get("/taches").status()).isEqualTo(403);
    }

    @Test
    void aTaskPastItsDueDateIsSeenAsLate() {
        list.task(BUREAU, "Tardif " + word, clock.instant().minus(Duration.ofDays(1)));
        list.task(BUREAU, "Serein " + word, clock.instant().plus(Duration.ofDays(1)));

        String late = page(OFFICER, "/taches?retard=true&texte=" + word);

        assertThat(late).contains("Tardif", "En retard", "30/11/2026").doesNotContain("Serein");
        assertThat(page(OFFICER, "/taches?texte=" + word)).contains("Serein", "02/12/2026");
    }

    @Test
    void theListGoesOnPageAfterPage() {
        for (int number = 0; number < 60; number++) {
            list.put(BUREAU, "Projet " + word, dueIn(number), number);
        }
        var browser = new Browser(port).signIn(OFFICER);

        for (String sort : new String[] {"echeance", "anciennete", "montant"}) {
            String first = browser.get("/taches?texte=" + word + "&tri=" + sort).body();
            Matcher next = NEXT.matcher(first);
            assertThat(next.find()).isTrue();
            String second = browser.get(next.group(1).replace("&amp;", "&")).body();

            assertThat(lines(first)).isEqualTo(50);
            assertThat(lines(second)).isEqualTo(10);
            assertThat(NEXT.matcher(second).find()).isFalse();
        }
    }

    @Test
    void aPlaceInTheListThatMakesNoSenseIsTheFirstPage() {
        list.task(BUREAU, "Projet " + word, null);

        for (String place : new String[] {"~", "x~y", "2026~", "%27%20or%201=1~x", "infinity~x"}) {
            var answer =
                    new Browser(port)
                            .signIn(OFFICER)
                            .get("/taches?tri=montant&texte=" + word + "&apres=" + place);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(lines(answer.body())).isEqualTo(1);
        }
        assertThat(page(OFFICER, "/taches?vue=x&appel=x&etape=x&tri=x&retard=x")).contains("<h1");
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        assertThat(page(OFFICER, "/taches?texte=" + word))
                .contains("Aucune tâche ne correspond à vos filtres", "Effacer les filtres");
    }

    @Test
    void aTaskThatIsOverTellsWhoDidIt() {
        String done = list.task(BUREAU, "Projet " + word, null);
        String removed = list.task(BUREAU, "Projet " + word, null);
        var claire = new Actor(ActorKind.AGENT, OFFICER.personId(), "Claire Dumont");
        items.end(done, true, claire, Instant.parse("2026-12-02T09:05:00Z"));
        items.end(removed, false, Actor.SYSTEM, clock.instant());
        var browser = new Browser(port).signIn(OFFICER);

        assertThat(browser.get("/taches/" + done).body())
                .contains("Claire Dumont l’a terminée le 02/12/2026 à 10:05");
        assertThat(browser.get("/taches/" + removed).body()).contains("suivi un autre chemin");
        assertThat(browser.get("/taches?texte=" + word).body()).contains("Toutes (0)");
    }

    @Test
    void thePageSpeaksEnglishToo() {
        list.task(BUREAU, "Projet " + word, null);

        try {
            assertThat(page(OFFICER, "/taches?langue=en&texte=" + word))
                    .contains("For my service (1)", "Take");
        } finally {
            page(OFFICER, "/taches?langue=fr");
        }
    }

    private String page(DemoPerson person, String address) {
        var answer = new Browser(port).signIn(person).get(address);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private Instant dueIn(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }

    private int lines(String page) {
        return (int)
                Pattern.compile("href=\"/taches/[0-9a-f-]{36}\"").matcher(page).results().count();
    }
}
