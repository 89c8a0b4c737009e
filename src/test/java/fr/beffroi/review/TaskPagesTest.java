package fr.beffroi.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.account.Grant;
import fr.beffroi.account.NewPerson;
import fr.beffroi.account.People;
import fr.beffroi.account.Role;
import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Scope;
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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class TaskPagesTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private UserTasks tasks;
    @Autowired private Declared declared;
    @Autowired private People people;

    private ApplicationId id;

    @BeforeEach
    void aDossierToReport() {
        id = dossiers.aDraft().submitted();
        examination.runDue(id);
    }

    @Test
    void whoeverComesSecondIsToldByWhomAndKeepsTheText() {
        examination.upToTheReport(id);
        UserTask task = examination.task(id, DemoPeople.OFFICER, "UT_review_report");
        assertThat(report(DemoPeople.OFFICER, task, "Première analyse").isDone()).isTrue();

        Answer second = report(DemoPeople.SECOND_OFFICER, task, "Seconde analyse");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body())
                .contains("Hélène Carlier a déjà fait cette tâche le 1er décembre 2026")
                .contains("Seconde analyse");
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_committee_outcome");
    }

    @Test
    void aFormDoesNotEndATaskOfAnotherKind() {
        examination.upToTheReport(id);
        UserTask report = examination.task(id, DemoPeople.OFFICER, "UT_review_report");

        Answer answer =
                examination.doTask(
                        id, DemoPeople.OFFICER, report, "completude", "outcome", "COMPLETE");

        assertThat(answer.isDone()).isFalse();
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_review_report");
    }

    @Test
    void aTaskTakenByAColleagueIsLeftToThem() {
        UserTask task = examination.task(id, DemoPeople.OFFICER, "UT_check_completeness");
        assertThat(tasks.claim(task.id(), declared.by(DemoPeople.OFFICER.personId(), task)))
                .isTrue();

        assertThat(open(DemoPeople.SECOND_OFFICER, "completude").body())
                .contains("Hélène Carlier a pris cette tâche")
                .doesNotContain("name=\"taskId\"");
        assertThat(examination.findComplete(id, DemoPeople.SECOND_OFFICER).status()).isEqualTo(409);
        assertThat(examination.findComplete(id, DemoPeople.OFFICER).isDone()).isTrue();
    }

    @Test
    void whoInstructsDoesNotEnterTheOutcomeNorSign() {
        DemoPerson manyHats = aPersonOfEveryRole();
        examination.upToTheReport(id);
        assertThat(examination.report(id, manyHats, "12 000", "").isDone()).isTrue();

        Answer outcome = examination.committee(id, manyHats, "FAVOURABLE", "12 000", "");
        assertThat(outcome.status()).isEqualTo(409);
        assertThat(outcome.body()).contains("Vous avez rédigé le rapport");

        examination.committee(id, DemoPeople.COMMITTEE_SECRETARY, "FAVOURABLE", "12 000", "");
        assertThat(open(manyHats, "decision").body()).contains("Vous avez rédigé le rapport");
        assertThat(examination.sign(id, manyHats).status()).isEqualTo(409);
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_sign");
    }

    private DemoPerson aPersonOfEveryRole() {
        PersonId person = PersonId.next();
        String email = person + "@test.beffroi.invalid";
        people.add(
                new NewPerson(person, ActorKind.AGENT, "Toutes", "Casquettes", email, "fr", null));
        for (Role role : List.of(Role.INSTRUCTION, Role.COMMISSION_SECRETARIAT, Role.SIGNATURE)) {
            people.give(person, Grant.within(role, new Scope("PREF-62", "FIPD", "62", null)));
        }
        return new DemoPerson(
                "MANY_HATS",
                "porte toutes les casquettes",
                person.value(),
                ActorKind.AGENT,
                "Toutes",
                "Casquettes",
                email,
                "fr",
                List.of(),
                null);
    }

    @Test
    void aPageSaysWhoHasTheStep() {
        examination.upToTheReport(id);

        assertThat(open(DemoPeople.COMMITTEE_SECRETARY, "rapport").body())
                .contains("Bureau de la prévention de la délinquance")
                .doesNotContain("name=\"taskId\"");
        assertThat(open(DemoPeople.OFFICER, "rapport").body()).contains("name=\"taskId\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"completude", "avis", "rapport", "comite", "decision"})
    void everyPageShowsAtEveryStageToWhoMayReadItAndToNobodyElse(String tab) {
        assertShown(tab);
        examination.askForBankDetails(id, DemoPeople.OFFICER, "2026-12-16");
        assertShown(tab);
        examination.explain(id, DemoPeople.TREASURER, "RIB", "Le voici.");
        examination.sendAnswers(id, DemoPeople.TREASURER);
        examination.upToTheSignature(id, "10 000");
        assertShown(tab);
        examination.sign(id, DemoPeople.CABINET_DIRECTOR);
        assertShown(tab);
        assertThat(open(DemoPeople.CABINET_DIRECTOR, tab).status()).isEqualTo(200);
    }

    private void assertShown(String tab) {
        for (DemoPerson person :
                List.of(
                        DemoPeople.OFFICER,
                        DemoPeople.SECOND_OFFICER,
                        DemoPeople.COMMITTEE_SECRETARY,
                        DemoPeople.AUDITOR)) {
            Answer page = open(person, tab);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("??");
        }
        assertThat(open(DemoPeople.REGION_OFFICER, tab).status()).isEqualTo(404);
        assertThat(open(DemoPeople.TREASURER, tab).status()).isEqualTo(403);
    }

    private Answer report(DemoPerson officer, UserTask task, String analysis) {
        return examination.doTask(
                id,
                officer,
                task,
                "rapport",
                "analysis",
                analysis,
                "conclusion",
                "FAVOURABLE",
                "amount",
                "12 000");
    }

    private Answer open(DemoPerson person, String tab) {
        return visits.open(person, "/dossiers/" + id + "/" + tab);
    }
}
