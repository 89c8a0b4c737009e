package fr.beffroi.worklist;

import static fr.beffroi.testing.DemoPeople.AUDITOR;
import static fr.beffroi.testing.DemoPeople.OFFICER;
import static fr.beffroi.testing.DemoPeople.POLICE;
import static fr.beffroi.testing.DemoPeople.SECOND_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Browser;
import fr.beffroi.testing.ServiceTest;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What narrows the list, what is kept of it, and what was read. */
@ServiceTest
class WorklistFiltersTest {

    private static final String BUREAU = "INSTRUCTION:PREF-62:BPD";

    @LocalServerPort private int port;
    @Autowired private WorkItems items;
    @Autowired private WorkTrays trays;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationEventPublisher events;

    private final String word = "mot" + UUID.randomUUID().toString().substring(0, 8);
    private final String list = "/taches?texte=" + word;
    private ListedForTests listed;
    private Browser officer;

    @BeforeEach
    void list() {
        listed = new ListedForTests(items, trays);
        officer = new Browser(port).signIn(OFFICER);
        listed.task(BUREAU, "Médiation " + word, null);
    }

    @Test
    void aPlaceIsAskedByArrondissementOrByTheNameOfACommune() {
        assertThat(officer.get(list + "&arrondissement=627").body()).contains("Toutes (1)");
        assertThat(officer.get(list + "&arrondissement=621").body()).contains("Toutes (0)");
        assertThat(officer.get(list + "&commune=lens").body()).contains("Toutes (1)");
        assertThat(officer.get(list + "&commune=Arras").body()).contains("Toutes (0)");
        assertThat(officer.get(list).body())
                .contains(">Lens</option>", ">Boulogne-sur-Mer</option>");
    }

    @Test
    void amountsAndDaysAreReadAsTyped() {
        assertThat(officer.get(list + "&montant-min=12%20000,00&montant-max=12000").body())
                .contains("Toutes (1)");
        assertThat(officer.get(list + "&montant-max=11999").body()).contains("Toutes (0)");
        assertThat(officer.get(list + "&echeance-max=31/12/2026").body()).contains("Toutes (0)");
    }

    @Test
    void whatCannotBeReadIsSaidAtItsFieldAndStaysThere() {
        assertThat(
                        officer.get(list + "&montant-min=beaucoup&echeance-min=demain&commune=Zzz")
                                .body())
                .contains("Tapez un montant en euros", "value=\"beaucoup\"")
                .contains("Tapez une date", "value=\"demain\"")
                .contains("Cette commune n’est pas connue", "value=\"Zzz\"")
                .contains("Toutes (1)");
    }

    @Test
    void aLabelOfADossierIsOnItsTasksAndOnThoseToCome() {
        String task = listed.task(BUREAU, "Labellisé " + word, null);
        UUID label = UUID.randomUUID();
        events.publishEvent(
                new LabelsChanged(
                        ApplicationId.of(
                                jdbc.sql("select application_id from work_item where task_id = ?")
                                        .param(task)
                                        .query(UUID.class)
                                        .single()
                                        .toString()),
                        Set.of(label)));

        assertThat(officer.get(list + "&etiquette=" + label).body())
                .contains("Toutes (1)", "Labellisé " + word);
        assertThat(officer.get(list + "&etiquette=x").body()).contains("Toutes (0)");
    }

    @Test
    void theFilterSetByTheFormIsFoundAgain() {
        try {
            officer.get(list + "&garder=true&tri=montant&montant-max=11999");

            assertThat(officer.get("/taches").body())
                    .contains("value=\"" + word + "\"", "value=\"11999\"", "Toutes (0)");
            assertThat(new Browser(port).signIn(SECOND_OFFICER).get("/taches").body())
                    .doesNotContain(word + "\"");
        } finally {
            officer.get("/taches?vue=service&garder=true");
        }
        assertThat(officer.get("/taches").body()).doesNotContain("value=\"11999\"");
    }

    @Test
    void aTaskIsUnreadUntilItIsOpenedByThePerson() {
        String task =
                jdbc.sql("select task_id from work_item where title like ?")
                        .param("%" + word)
                        .query(String.class)
                        .single();
        assertThat(officer.get(list).body()).contains("Non lue");

        jdbc.sql("insert into work_item_read values (?, ?, now() + interval '10 years')")
                .params(task, OFFICER.personId().value())
                .update();

        assertThat(officer.get(list).body()).doesNotContain("Non lue");
        assertThat(new Browser(port).signIn(SECOND_OFFICER).get(list).body()).contains("Non lue");
    }

    @Test
    void filtersAreKeptForOneselfOrForTheService() {
        save(officer, "Pour moi " + word, "false");
        save(officer, "Du bureau " + word, "true");

        assertThat(officer.get("/taches").body()).contains("Pour moi " + word, "Du bureau " + word);
        assertThat(new Browser(port).signIn(SECOND_OFFICER).get("/taches").body())
                .contains("Du bureau " + word)
                .doesNotContain("Pour moi " + word);
        assertThat(new Browser(port).signIn(POLICE).get("/taches").body())
                .doesNotContain("Du bureau " + word);
        assertThat(save(officer, "Pour moi " + word, "false"))
                .contains("Vous avez déjà des filtres");
        assertThat(save(officer, " ", "false")).contains("Donnez un nom");
        assertThat(save(new Browser(port).signIn(AUDITOR), "Audit " + word, "true"))
                .contains("rattaché à aucun service");
        forget();
    }

    @Test
    void theListIsAFileWithTheSameRightsAndNoFormula() {
        listed.task(BUREAU, "=cmd|' /C calc'!A0 " + word, null);

        var file = officer.get("/taches.csv?vue=toutes&texte=" + word);

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.body().lines()).hasSize(3);
        assertThat(file.body()).contains("\"'=cmd|").contains("\"Montant demandé (€)\"");
        var police = new Browser(port).signIn(POLICE);
        assertThat(police.get("/taches.csv?vue=toutes&texte=" + word).body().lines()).hasSize(1);
    }

    @Test
    void theWholeListIsChosenWithItsFilter() {
        listed.task(BUREAU, "Autre " + word, null);
        officer.get(list);

        var chosen = officer.post("/taches/lot", "action", "lu", "tout", "true", "retour", list);

        assertThat(chosen.body()).contains("2 tâches sont concernées");
    }

    private void forget() {
        String mine = officer.get("/taches/filtres").body();
        Matcher delete = Pattern.compile("/taches/filtres/[0-9a-f-]{36}/suppression").matcher(mine);
        delete.results().forEach(found -> officer.post(found.group()));
        assertThat(officer.get("/taches/filtres").body())
                .doesNotContain("Pour moi " + word, "Du bureau " + word);
    }

    private String save(Browser browser, String name, String shared) {
        browser.get(list);
        var answer =
                browser.post(
                        "/taches/filtres",
                        "nom",
                        name,
                        "partage",
                        shared,
                        "filtre",
                        "vue=toutes&texte=" + word);
        return browser.get(answer.location()).body();
    }
}
