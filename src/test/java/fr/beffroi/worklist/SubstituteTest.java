package fr.beffroi.worklist;

import static fr.beffroi.testing.DemoPeople.OFFICER;
import static fr.beffroi.testing.DemoPeople.POLICE;
import static fr.beffroi.testing.DemoPeople.SECOND_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import fr.beffroi.territory.Arrondissements;
import fr.beffroi.territory.Commune;
import fr.beffroi.territory.Territories;
import fr.beffroi.testing.Browser;
import fr.beffroi.testing.Declared;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks that change hands: given to a colleague, done for who is away, dealt by territory. */
@ServiceTest
class SubstituteTest {

    @LocalServerPort private int port;
    @Autowired private Dossiers dossiers;
    @Autowired private EngineJobs jobs;
    @Autowired private UserTasks tasks;
    @Autowired private Declared declared;
    @Autowired private JdbcClient jdbc;
    @Autowired private Territories territories;
    @Autowired private Arrondissements arrondissements;

    private final String word = "mot" + UUID.randomUUID().toString().substring(0, 8);
    private Browser officer;
    private Browser colleague;

    @BeforeEach
    void signIn() {
        officer = new Browser(port).signIn(OFFICER);
        colleague = new Browser(port).signIn(SECOND_OFFICER);
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from absence where person = ?").param(id(OFFICER)).update();
        jdbc.sql("delete from work_distribution where authority = 'PREF-62'").update();
    }

    @Test
    void aSubstituteSeesAndDoesTheTasksOfWhoIsAwayAndTheJournalSaysForWhom() {
        UserTask task = submitted();
        officer.get(list());
        officer.post("/taches/" + task.id() + "/prise");
        assertThat(colleague.get(list() + "&vue=miennes").body()).contains("Mes tâches (0)");
        assertThat(tasks.complete(task.id(), SECOND_OFFICER.personId(), Map.of())).isFalse();

        assertThat(declare("2026-12-01", "2026-12-05").body())
                .contains("Mehdi Brunel vous remplace du 01/12/2026 au 05/12/2026");

        assertThat(colleague.get(list() + "&vue=miennes").body())
                .contains("Mes tâches (1)", "Pour le compte de Hélène Carlier")
                .contains("Vous remplacez Hélène Carlier jusqu’au 05/12/2026");
        DemoPeople.actAs(SECOND_OFFICER);
        try {
            assertThat(
                            tasks.complete(
                                    task.id(),
                                    declared.by(SECOND_OFFICER.personId(), task),
                                    Map.of("completenessOutcome", "COMPLETE")))
                    .isTrue();
        } finally {
            DemoPeople.actAsNobody();
        }
        assertThat(colleague.get("/taches/" + task.id()).body())
                .contains("Mehdi Brunel l’a terminée", "Pour le compte de Hélène Carlier");
        assertThat(journal(task)).contains("task.complete-on-behalf Hélène Carlier");
    }

    @Test
    void anAbsenceThatMakesNoSenseIsRefusedAndLosesNothing() {
        officer.get("/taches/absences");
        assertThat(officer.post("/taches/absences", "remplacant", id(POLICE).toString()).body())
                .contains("Choisissez qui vous remplace");
        assertThat(declare("demain", "2026-12-05").body())
                .contains("Donnez le premier et le dernier jour", "value=\"demain\"");
        assertThat(declare("2026-12-05", "2026-12-04").body()).contains("doit suivre le premier");
        assertThat(declare("2026-12-05", "2028-12-04").body()).contains("un an au plus");
        assertThat(declare("2026-12-10", "2026-12-12").body()).contains("10/12/2026");
        assertThat(declare("2026-12-12", "2026-12-14").body()).contains("déjà déclaré une absence");

        String page = officer.get("/taches/absences").body();
        Matcher end = Pattern.compile("/taches/absences/[0-9a-f-]{36}/fin").matcher(page);
        assertThat(end.find()).isTrue();
        colleague.get("/taches");
        assertThat(colleague.post(end.group()).status()).isEqualTo(404);
        officer.post(end.group());
        assertThat(officer.get("/taches/absences").body()).contains("Cette absence est terminée");
    }

    @Test
    void aTaskGivenToAColleagueCanBeTakenBack() {
        UserTask task = submitted();
        officer.get(list());
        officer.post("/taches/" + task.id() + "/prise");

        assertThat(bulk(officer, "attribution", id(SECOND_OFFICER), task).body())
                .contains("Une tâche est faite");

        assertThat(colleague.get(list() + "&vue=miennes").body())
                .contains("Mes tâches (1)", "Confiée par Hélène Carlier", "Non lue");
        assertThat(officer.get(list()).body()).contains("Confiée par vous à Mehdi Brunel");
        officer.post("/taches/" + task.id() + "/prise");
        assertThat(officer.get(list() + "&vue=miennes").body()).contains("Mes tâches (1)");
        assertThat(journal(task)).contains("task.assign Mehdi Brunel");
    }

    @Test
    void manyTasksAtOnceEachHaveTheirOwnAnswer() {
        UserTask mine = submitted();
        UserTask theirs = submitted();
        colleague.get(list());
        colleague.post("/taches/" + theirs.id() + "/prise");

        String told = bulk(officer, "prise", null, mine, theirs).body();

        assertThat(told)
                .contains("Une tâche est faite", "une est refusée")
                .contains("est déjà prise par Mehdi Brunel");
        assertThat(tasks.find(mine.id()).orElseThrow().assignee()).isEqualTo(OFFICER.personId());
        assertThat(tasks.find(theirs.id()).orElseThrow().assignee())
                .isEqualTo(SECOND_OFFICER.personId());
        assertThat(bulk(officer, "attribution", id(POLICE), mine).body())
                .contains("Choisissez dans la liste");
        var none = officer.post("/taches/lot", "action", "prise", "retour", list());
        assertThat(officer.get(none.location()).body()).contains("Cochez au moins une tâche");
    }

    @Test
    void sentTwiceABulkActionIsDoneOnce() {
        UserTask task = submitted();
        officer.get(list());
        String id = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            var answer =
                    officer.post("/taches/lots", "id", id, "action", "prise", "tache", task.id());
            assertThat(officer.get(answer.location()).body()).contains("Une tâche est faite");
        }
        assertThat(colleague.get("/taches/lots/" + id).status()).isEqualTo(404);
    }

    @Test
    void aTaskGoesToTheOfficerOfItsPlaceAsItOpens() {
        officer.get("/taches/repartition");
        String around = arrondissements.around(seat().code()).orElseThrow().code();
        inCharge(OFFICER, "arrondissement", around);
        inCharge(SECOND_OFFICER, "commune", seat().label());
        assertThat(officer.get("/taches/repartition").body())
                .contains("Hélène Carlier", "Mehdi Brunel");

        UserTask task = submitted();

        assertThat(task.assignee()).isEqualTo(SECOND_OFFICER.personId());
        assertThat(colleague.get(list() + "&vue=miennes").body())
                .contains("Mes tâches (1)", "Non lue");
        assertThat(journal(task)).contains("task.distribute Mehdi Brunel");
        assertThat(officer.post("/taches/repartition", "commune", "zzz").body())
                .contains("Choisissez une fonction");
    }

    private void inCharge(DemoPerson person, String kind, String place) {
        String group = "INSTRUCTION:PREF-62:BPD";
        String[] fields = {"fonction", group, kind, place, "agent", id(person).toString()};
        var answer = officer.post("/taches/repartition", fields);
        assertThat(answer.status()).isEqualTo(302);
    }

    private Commune seat() {
        return territories
                .commune(
                        jdbc.sql("select commune from organisation where id = ?")
                                .param(DemoPeople.JACQUES_BREL.value())
                                .query(String.class)
                                .single())
                .orElseThrow();
    }

    private Browser.Answer declare(String from, String to) {
        officer.get("/taches/absences");
        String[] fields = {"remplacant", id(SECOND_OFFICER).toString(), "du", from, "au", to};
        var answer = officer.post("/taches/absences", fields);
        return answer.status() == 302 ? officer.get(answer.location()) : answer;
    }

    private Browser.Answer bulk(
            Browser browser, String action, @Nullable UUID target, UserTask... chosen) {
        String cible = target == null ? "" : target.toString();
        String bulk = UUID.randomUUID().toString();
        List<String> fields =
                new ArrayList<>(List.of("id", bulk, "action", action, "cible", cible));
        Stream.of(chosen).forEach(task -> fields.addAll(List.of("tache", task.id())));
        browser.get(list());
        var answer = browser.post("/taches/lots", fields.toArray(String[]::new));
        return answer.status() == 302 ? browser.get(answer.location()) : answer;
    }

    private UserTask submitted() {
        ApplicationId application = dossiers.aDraft().titled("Médiation " + word).submitted();
        jobs.runDue(application);
        return tasks.openFor(application.toString()).getFirst();
    }

    private String list() {
        return "/taches?texte=" + word;
    }

    private static UUID id(DemoPerson person) {
        return person.personId().value();
    }

    private List<String> journal(UserTask task) {
        return jdbc.sql(
                        """
                        select action || ' ' || coalesce(after_state ->> 'onBehalfOf',
                            after_state ->> 'holder', '') from audit_entry
                        where object_id = ? and action like 'task.%' order by id
                        """)
                .param(task.applicationId())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
