package fr.beffroi.review.interest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.integrity.Interests;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import fr.beffroi.testing.Declared;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

@ServiceTest
class InterestsTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private UserTasks tasks;
    @Autowired private Declared declared;
    @Autowired private Visits visits;
    @Autowired private Interests interests;
    @Autowired private JdbcClient jdbc;

    private static final String LINE = "Je déclare n’avoir aucun lien d’intérêts";

    private static final Map<String, String> COMPLETE =
            Map.of(
                    "outcome", "COMPLETE",
                    "verdict.RIB", "VALID",
                    "verdict.COMPTES_N-1", "VALID",
                    "verdict.LETTRE_CLSPD_OU_DIAGNOSTIC", "VALID");

    private ApplicationId id;

    @BeforeEach
    void aDossier() {
        id = dossiers.aDraft().submitted();
        examination.runDue(id);
    }

    @Test
    void theFirstActAsksForADeclarationAndLosesNothingTyped() {
        assertThat(open(DemoPeople.OFFICER, "completude"))
                .contains(LINE, "J’ai un lien à déclarer");
        var typed = new HashMap<>(COMPLETE);
        typed.put("taskId", check());
        typed.put("outcome", "MISSING");
        typed.put("message", "Merci de votre réponse rapide.");
        typed.put("limitOn", "2026-12-31");
        typed.put("verdict.RIB", "TO_REPLACE");
        typed.put("reason.RIB", "Illisible");

        Answer refused = act(typed);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Avant votre premier acte sur ce dossier, dites si", LINE)
                .contains("Merci de votre réponse rapide.", "Illisible");
        assertThat(interests.of(id)).isEmpty();

        typed.put("interest", "NONE");
        assertThat(act(typed).isDone()).isTrue();
        assertThat(open(DemoPeople.OFFICER, "interets"))
                .contains("Hélène Carlier", "Aucun conflit");
        assertThat(interests.of(id)).hasSize(1);
    }

    @Test
    void aLinkDeclaredWithTheActComesBeforeIt() {
        var typed = new HashMap<>(COMPLETE);
        typed.put("taskId", check());
        typed.put("interest", "NONE");
        typed.put("interest-link", "FAMILY");
        typed.put("interest-comment", "Ma sœur préside.");

        Answer answer = act(typed);

        assertThat(answer.location()).isEqualTo("/dossiers/" + id + "/interets");
        assertThat(examination.openTaskKeys(id)).contains("UT_check_completeness");
        assertThat(open(DemoPeople.OFFICER, "interets")).contains("Ma sœur préside.", "Déport");
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/pieces").status())
                .isEqualTo(403);
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/historique").status())
                .isEqualTo(403);
    }

    @Test
    void takingTasksAsksOnceForEachDossierOfTheSelection() {
        ApplicationId other = dossiers.aDraft().submitted();
        examination.runDue(other);
        String first = check();
        String second = examination.task(other, DemoPeople.OFFICER, "UT_check_completeness").id();
        String one = "/taches/" + first + "/prise";
        assertThat(visits.postUndeclared(DemoPeople.OFFICER, one, Map.of()).body())
                .contains("Avant votre premier acte sur ce dossier");
        assertThat(tasks.find(first).orElseThrow().assignee()).isNull();

        var selection = new LinkedMultiValueMap<String, String>();
        selection.addAll("tache", List.of(first, second));
        selection.add("action", "prise");
        assertThat(visits.post(DemoPeople.OFFICER, "/taches/lot", selection).body())
                .contains("Avant votre premier acte sur 2 dossiers", number(id), number(other));
        selection.add("id", UUID.randomUUID().toString());
        selection.add("sauf", second);
        selection.add("tache", oneMoreOf(second));
        assertThat(visits.post(DemoPeople.OFFICER, "/taches/lots", selection).isDone()).isTrue();
        jdbc.sql("delete from work_item where task_id = ?").param(second + "-2").update();

        assertThat(tasks.find(first).orElseThrow().assignee())
                .isEqualTo(DemoPeople.OFFICER.personId());
        assertThat(tasks.find(second).orElseThrow().assignee()).as("left out").isNull();
        assertThat(interests.undeclared(List.of(id, other), DemoPeople.OFFICER.personId()))
                .as("the dossier is left out with all its tasks")
                .containsExactly(other);
    }

    /** Another task of the same dossier, as the list shows it. */
    private String oneMoreOf(String task) {
        jdbc.sql(
                        """
                        insert into work_item select (jsonb_populate_record(w,
                            jsonb_build_object('task_id', w.task_id || '-2'))).*
                        from work_item w where task_id = ?
                        """)
                .param(task)
                .update();
        return task + "-2";
    }

    /** Whoever comes first: the act is done before the link is known, or it is refused. */
    @RepeatedTest(3)
    void anActAndTheSamePersonsConflictComeOneAfterTheOther() {
        UserTask task = examination.task(id, DemoPeople.OFFICER, "UT_check_completeness");
        declared.by(DemoPeople.OFFICER.personId(), task);
        String address = "/dossiers/" + id + "/interets";
        Map<String, String> link = Map.of("nature", "FAMILY", "correction", "true");

        var typed = new HashMap<>(COMPLETE);
        typed.put("taskId", task.id());
        var act = CompletableFuture.supplyAsync(() -> act(typed));
        Answer conflict = visits.post(DemoPeople.OFFICER, address, link);

        assertThat(conflict.isDone()).isTrue();
        boolean done = act.join().isDone();
        assertThat(act.join().status()).isIn(302, 409);
        assertThat(examination.openTaskKeys(id).contains("UT_check_completeness")).isEqualTo(!done);
        assertThat(interests.isRecused(id, DemoPeople.OFFICER.personId())).isTrue();
        assertThat(examination.openTasks(id))
                .noneMatch(open -> DemoPeople.OFFICER.personId().equals(open.assignee()));
    }

    @Test
    void whoHasAConflictLeavesTheDossierToColleagues() {
        var task = examination.task(id, DemoPeople.OFFICER, "UT_check_completeness");
        assertThat(tasks.claim(task.id(), declared.by(DemoPeople.OFFICER.personId(), task)))
                .isTrue();
        assertThat(declare(DemoPeople.OFFICER, "").status()).isEqualTo(400);

        assertThat(correct("FAMILY").isDone()).isTrue();

        assertThat(tasks.find(task.id()).orElseThrow().assignee()).isNull();
        assertThat(tasks.claim(task.id(), DemoPeople.OFFICER.personId())).isFalse();
        assertThat(tasks.complete(task.id(), DemoPeople.OFFICER.personId(), Map.of())).isFalse();
        assertThat(open(DemoPeople.OFFICER, "completude"))
                .contains("Vous avez déclaré un lien d’intérêt")
                .doesNotContain("name=\"taskId\"");
        Answer refused = examination.findComplete(id, DemoPeople.OFFICER);
        assertThat(refused.status()).isEqualTo(409);
        declare(DemoPeople.OFFICER, "NONE");
        assertThat(examination.findComplete(id, DemoPeople.OFFICER).status())
                .as("the first declaration counts")
                .isEqualTo(409);

        assertThat(declare(DemoPeople.SECOND_OFFICER, "SAME_MUNICIPALITY").isDone()).isTrue();
        assertThat(examination.findComplete(id, DemoPeople.SECOND_OFFICER).isDone()).isTrue();
        assertThat(open(DemoPeople.POLICE, "interets"))
                .as("others' declarations are not theirs to read")
                .contains("Personne n’a encore fait de déclaration")
                .doesNotContain("Lien déclaré");
    }

    @Test
    void aLinkThatAppearsLaterIsDeclaredBesideTheFirstDeclaration() {
        assertThat(declare(DemoPeople.OFFICER, "SAME_MUNICIPALITY").isDone()).isTrue();
        assertThat(declare(DemoPeople.OFFICER, "NONE").isDone()).as("a stale page").isTrue();
        assertThat(open(DemoPeople.OFFICER, "interets")).doesNotContain("Aucun conflit");
        assertThat(correct("FAMILY").isDone()).isTrue();
        assertThat(correct("FAMILY").isDone()).as("a second click").isTrue();

        assertThat(open(DemoPeople.OFFICER, "interets"))
                .contains("Lien déclaré", "ne vous y fait pas revenir");
        assertThat(examination.findComplete(id, DemoPeople.OFFICER).status()).isEqualTo(409);
        assertThat(interests.of(id)).hasSize(2);

        correct("NONE");
        assertThat(interests.of(id)).hasSize(3);
        assertThat(examination.findComplete(id, DemoPeople.OFFICER).status())
                .as("a milder declaration lifts nothing")
                .isEqualTo(409);
    }

    private String check() {
        return examination.task(id, DemoPeople.OFFICER, "UT_check_completeness").id();
    }

    private Answer act(Map<String, String> typed) {
        String address = "/dossiers/" + id + "/completude";
        return visits.postUndeclared(DemoPeople.OFFICER, address, typed);
    }

    private String number(ApplicationId dossier) {
        return dossiers.read(dossier).requireNumber();
    }

    private Answer correct(String nature) {
        return visits.post(
                DemoPeople.OFFICER,
                "/dossiers/" + id + "/interets",
                Map.of("nature", nature, "correction", "true"));
    }

    private Answer declare(DemoPerson person, String nature) {
        return visits.post(person, "/dossiers/" + id + "/interets", Map.of("nature", nature));
    }

    private String open(DemoPerson person, String tab) {
        return visits.open(person, "/dossiers/" + id + '/' + tab).body();
    }
}
