package fr.beffroi.review.interest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.integrity.Interests;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.UserTasks;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class InterestsTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private UserTasks tasks;
    @Autowired private Visits visits;
    @Autowired private Interests interests;

    private ApplicationId id;

    @BeforeEach
    void aDossier() {
        id = dossiers.aDraft().submitted();
        examination.runDue(id);
    }

    @Test
    void oneButtonBeforeTheFirstActAndNeverAgain() {
        assertThat(open(DemoPeople.OFFICER, "completude")).contains("Je n’ai aucun lien");

        String task = examination.task(id, DemoPeople.OFFICER, "UT_check_completeness").id();
        Answer declared =
                visits.post(
                        DemoPeople.OFFICER,
                        "/dossiers/" + id + "/interets",
                        Map.of("nature", "NONE", "taskId", task));
        assertThat(declared.location()).as("back to the task").isEqualTo("/taches/" + task);

        assertThat(open(DemoPeople.OFFICER, "completude")).doesNotContain("Je n’ai aucun lien");
        assertThat(open(DemoPeople.OFFICER, "interets"))
                .contains("Hélène Carlier", "Aucun conflit");
        assertThat(examination.findComplete(id, DemoPeople.OFFICER).isDone()).isTrue();
    }

    @Test
    void whoHasAConflictLeavesTheDossierToColleagues() {
        var task = examination.task(id, DemoPeople.OFFICER, "UT_check_completeness");
        assertThat(tasks.claim(task.id(), DemoPeople.OFFICER.personId())).isTrue();
        assertThat(declare(DemoPeople.OFFICER, "").status()).isEqualTo(400);

        assertThat(declare(DemoPeople.OFFICER, "FAMILY").isDone()).isTrue();

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
